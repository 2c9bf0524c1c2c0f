import { onBeforeUnmount, onMounted } from 'vue'
import { COMMANDS, type Command } from '@shared/commands'
import { backend } from './bridge'
import { matches } from './shortcuts'

export type CommandActions = Readonly<Record<Command, () => void>>

/**
 * Carries out commands, from the native menu and from the keyboard. Keys are taken before the editor
 * sees them: it has other uses for some, and a key that a page consumes does not reach the menu.
 */
export function useCommands(actions: CommandActions): void {
  const onKey = (event: KeyboardEvent) => {
    const command = (Object.keys(COMMANDS) as Command[]).find(
      (name) => COMMANDS[name] && matches(event, COMMANDS[name]),
    )
    if (!command) return
    event.preventDefault()
    event.stopPropagation()
    if (!event.repeat) actions[command]()
  }
  let unsubscribe = () => {}
  onMounted(() => {
    window.addEventListener('keydown', onKey, { capture: true })
    unsubscribe = backend.on('menu.command', ({ command }) => actions[command]())
  })
  onBeforeUnmount(() => {
    window.removeEventListener('keydown', onKey, { capture: true })
    unsubscribe()
  })
}
