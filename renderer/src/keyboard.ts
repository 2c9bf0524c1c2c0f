import { onBeforeUnmount, onMounted } from 'vue'
import { type Command, COMMAND_NAMES, groupOf, keysOf, specOf } from '@shared/commands'
import { backend } from './bridge'
import { actionOf, runCommand } from './commands'
import { MAC, matches, matchesInTimeline } from './shortcuts'

/** What has keys of its own is left alone, such as a button its space bar. */
const isInTimeline = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('[data-keys=timeline]') !== null &&
  target.closest('button, input, select, a') === null

/** In the console the keys that find in the code filter its lines. */
export const asksForFilter = (event: KeyboardEvent): boolean =>
  matches(event, 'CmdOrCtrl+F') &&
  event.target instanceof Element &&
  event.target.closest('[data-keys=console]') !== null

/** Behind a dialog nothing goes on unseen; only the palette comes over it, and its text can be made larger. */
const isHeldBack = (command: Command): boolean =>
  document.querySelector('[data-modal]') !== null && command !== 'view.palette' && groupOf(command) !== 'text'

/** The command that these keys ask for, of those that somebody can carry out. */
function commandOf(event: KeyboardEvent): Command | undefined {
  if (asksForFilter(event)) return undefined
  const inTimeline = isInTimeline(event.target)
  return COMMAND_NAMES.find((command) => {
    const keys = keysOf(command, MAC)
    if (keys === undefined || !actionOf(command)) return false
    return specOf(command).in === 'timeline' ? inTimeline && matchesInTimeline(event, keys) : matches(event, keys)
  })
}

/**
 * Carries out commands, from the native menu and from the keyboard. Keys are taken before the editor
 * sees them: it has other uses for some, and a key that a page consumes does not reach the menu.
 */
export function useShortcuts(): void {
  const onKey = (event: KeyboardEvent) => {
    const command = commandOf(event)
    if (!command) return
    event.preventDefault()
    if (isHeldBack(command)) return // the dialog may have a use for them
    event.stopPropagation()
    if (!event.repeat || specOf(command).repeats) runCommand(command)
  }
  let unsubscribe = () => {}
  onMounted(() => {
    window.addEventListener('keydown', onKey, { capture: true })
    unsubscribe = backend.on('menu.command', ({ command }) => runCommand(command))
  })
  onBeforeUnmount(() => {
    window.removeEventListener('keydown', onKey, { capture: true })
    unsubscribe()
  })
}
