import { type MaybeComputedElementRef, unrefElement, useLocalStorage, useResizeObserver } from '@vueuse/core'
import { type ComputedRef, nextTick, type ShallowRef } from 'vue'

/** What stands beside the workbench, which has all the width that is left. */
export type SideColumn = 'library' | 'lesson' | 'inspector'

/** A panel of the splitter, as far as it matters here. */
interface Resizable {
  /** In CSS pixels. */
  resize(width: number): void
}

/**
 * Keeps the widths of the side columns, in CSS pixels. By itself the splitter keeps shares of the window: a column came
 * back with another width once the window had been narrow, or was another window.
 * @param group the splitter
 * @param shown the columns that stand in it now, from its start
 * @param initial the widths of those that nobody has changed yet
 * @param panels those of the columns that stand in it now
 * @returns the storage to hand to the splitter, under any name, and what to do when its layout changed
 */
export function useColumnWidths(
  group: MaybeComputedElementRef,
  shown: ComputedRef<readonly (SideColumn | 'workbench')[]>,
  initial: ComputedRef<Readonly<Record<SideColumn, number>>>,
  panels: Readonly<Record<SideColumn, Readonly<ShallowRef<Resizable | null>>>>,
) {
  const widths = useLocalStorage<Partial<Record<SideColumn, number>>>('taskscope.columnWidths', {})
  // As the splitter measures itself, which learns of another width at the same moment: both mean the same by a share.
  let measured: number | undefined
  useResizeObserver(group, ([entry]) => {
    measured = entry?.contentRect.width
    void nextTick(settle)
  })
  const widthOfAll = () => (measured ??= unrefElement(group)?.getBoundingClientRect().width ?? 0)

  const widthOf = (column: SideColumn) => widths.value[column] ?? initial.value[column]

  /**
   * Columns come as soon as the window has room for them, which is before the splitter measures itself: it shares out
   * the width from before, and where that was next to none, what comes of it never heals.
   */
  function settle(): void {
    for (const column of shown.value) if (column !== 'workbench') panels[column].value?.resize(widthOf(column))
  }

  const storage = {
    /** As reka-ui reads it: shares of 100, by the names of the columns that stand together. */
    getItem(): string {
      const all = widthOfAll()
      if (all === 0) return '{}'
      const share = (column: SideColumn) => (widthOf(column) / all) * 100
      const columns = shown.value
      const rest = columns.reduce((left, column) => (column === 'workbench' ? left : left - share(column)), 100)
      const layout = columns.map((column) => (column === 'workbench' ? rest : share(column)))
      return JSON.stringify({ [columns.toSorted().join(',')]: { expandToSizes: {}, layout } })
    },
    setItem: () => {},
  }

  /** A column that the window squeezes keeps its width for when there is room again: only what hands do counts. */
  function keep(sizes: readonly number[]): void {
    const columns = shown.value
    if (sizes.length !== columns.length || !document.querySelector('.columns > .handle:is([data-state=drag], :focus)'))
      return
    const set = columns.map((column, i): [string, number] => [column, Math.round(sizes[i]!)])
    widths.value = { ...widths.value, ...Object.fromEntries(set.filter(([column]) => column !== 'workbench')) }
  }

  return { storage, keep }
}
