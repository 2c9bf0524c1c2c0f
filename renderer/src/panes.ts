/** What can take the focus, as far as the window has it; what Monaco types into among it. */
const FOCUSABLE = 'button, input, select, textarea, a[href], [tabindex]'

/** Where the focus was last in each pane. */
const last = new WeakMap<Element, HTMLElement>()

const isReachable = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true })

const firstIn = (pane: Element): HTMLElement | undefined =>
  [...pane.querySelectorAll<HTMLElement>(`[data-pane-focus], ${FOCUSABLE}`)].find(isReachable)

/**
 * Brings the focus to the next pane, or the one before: what is marked by `data-pane`, in the order of
 * the document, round and round. A pane gets it where it had it last, else at its main thing
 * (`data-pane-focus`), else at the first that takes it.
 */
export function movePane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll('[data-pane]')].filter((pane) => firstIn(pane) !== undefined)
  const focused = document.activeElement as HTMLElement | null
  const here = focused?.closest('[data-pane]') ?? null
  if (here && focused) last.set(here, focused)
  const at = here ? panes.indexOf(here) : by > 0 ? -1 : 0
  const pane = panes[(at + by + panes.length) % panes.length]
  if (!pane) return
  const before = last.get(pane)
  const main = pane.querySelector<HTMLElement>('[data-pane-focus]')
  const target = before && pane.contains(before) && isReachable(before) ? before : (main ?? firstIn(pane))
  target?.focus()
}
