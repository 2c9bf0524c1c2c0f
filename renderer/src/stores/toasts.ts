import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { messageOf } from '../i18n'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly isProblem: boolean
  /** What the user can do about it, such as taking it back. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** How long a message stays, in ms: long enough to read it and to reach for its button. */
const STAYS = 8000

/** Short messages at the edge of the window, about what was just done. */
export const useToasts = defineStore('toasts', () => {
  const toasts = shallowRef<readonly Toast[]>([])
  let last = 0
  let lastHint = 0
  /** While somebody points at them or has the focus there, none goes by itself. */
  let held = false
  const overdue = new Set<number>()

  function show(text: string, { action, isProblem = false }: Partial<Pick<Toast, 'action' | 'isProblem'>> = {}): void {
    // One sentence serves for something that keeps going wrong.
    if (isProblem && toasts.value.some((other) => other.text === text)) return
    const toast = { id: ++last, text, isProblem, ...(action && { action }) }
    toasts.value = [...toasts.value, toast]
    // A problem stays until it has been read.
    if (!isProblem) setTimeout(() => (held ? overdue.add(toast.id) : dismiss(toast.id)), STAYS)
  }

  function hold(): void {
    held = true
  }

  function letGo(): void {
    held = false
    for (const id of overdue) dismiss(id)
    overdue.clear()
  }

  /** Says why something that was asked for did nothing, in place of what was said so before. */
  function hint(text: string): void {
    dismiss(lastHint)
    show(text)
    lastHint = last
  }

  function dismiss(id: number): void {
    toasts.value = toasts.value.filter((toast) => toast.id !== id)
    // What is gone is not left any more, neither by the pointer nor by the focus.
    if (toasts.value.length === 0) held = false
  }

  /** Does something of which the user is told when it fails; @returns whether it worked. */
  async function attempt(work: () => unknown): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      show(messageOf(error), { isProblem: true })
      return false
    }
  }

  return { toasts, show, hint, dismiss, hold, letGo, attempt }
})
