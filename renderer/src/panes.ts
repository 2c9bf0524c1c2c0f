/** What can take the focus, as far as the window has it. */
const FOCUSABLE = 'button, input, select, textarea, a[href], [tabindex]'
/** What a pane is there for: the canvas of the timeline, the code in the editor, what is open in the library. */
const MAIN = '[data-pane-focus], .native-edit-context, [aria-current=true]'

/** Where the focus was last in each pane. */
const last = new WeakMap<Element, HTMLElement>()

const isReachable = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true })

/** Where the focus goes in a pane: where it was last, else to its main thing, else to the first that takes it. */
function targetIn(pane: Element): HTMLElement | undefined {
  const before = last.get(pane)
  if (before && pane.contains(before) && isReachable(before)) return before
  const all = (selector: string) => [...pane.querySelectorAll<HTMLElement>(selector)]
  return [...all(MAIN), ...all(FOCUSABLE)].find(isReachable)
}

/** Brings the focus to the next pane (`data-pane`), or the one before, in the order of the document, round and round. */
export function movePane(by: 1 | -1): void {
  const targets = [...document.querySelectorAll('[data-pane]')].flatMap((pane) => {
    const target = targetIn(pane)
    return target ? [{ pane, target }] : []
  })
  const focused = document.activeElement as HTMLElement | null
  const here = focused?.closest('[data-pane]') ?? null
  if (here && focused) last.set(here, focused)
  const at = here ? targets.findIndex(({ pane }) => pane === here) : by > 0 ? -1 : 0
  targets.at((at + by) % targets.length)?.target.focus()
}
