import { onBeforeUnmount, type Ref } from 'vue'

const itemIn = (row: Element | null | undefined) => row?.querySelector<HTMLElement>('.item')

/** A row of the library that goes, as when it is deleted, hands the focus on to the one after it, or before. */
export function useRow(row: Readonly<Ref<HTMLElement | null>>): void {
  onBeforeUnmount(() => {
    if (!row.value?.contains(document.activeElement)) return
    ;(itemIn(row.value.nextElementSibling) ?? itemIn(row.value.previousElementSibling))?.focus()
  })
}
