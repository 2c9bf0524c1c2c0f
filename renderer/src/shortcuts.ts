import { COMMANDS, type Command } from '@shared/commands'

const MAC = navigator.platform.startsWith('Mac')

/** Whether these are the keys of an accelerator such as `CmdOrCtrl+Shift+F`. */
export function matches(event: KeyboardEvent, accelerator: string, mac = MAC): boolean {
  const parts = accelerator.split('+')
  const key = parts.pop()!
  const command = parts.includes('CmdOrCtrl')
  // On many keyboards the plus takes Shift, and everybody means its key without.
  if (key === 'Plus') return ['+', '='].includes(event.key) && event[mac ? 'metaKey' : 'ctrlKey'] && !event.altKey
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    event.ctrlKey === (command && !mac) &&
    event.metaKey === (command && mac) &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt')
  )
}

const MAC_SIGNS: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩', Plus: '+' }

/** A command's shortcut as this system writes it: `Ctrl+Enter`, `⌘↩`; empty where it has none. */
export function shortcut(command: Command, mac = MAC): string {
  const parts = COMMANDS[command].split('+')
  return mac
    ? parts.map((part) => MAC_SIGNS[part] ?? part).join('')
    : parts.join('+').replace('CmdOrCtrl', 'Ctrl').replace('Plus', '+')
}
