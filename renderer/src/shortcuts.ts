import { type Command, keysOf } from '@shared/commands'
import { i18n, type Locale } from './i18n'

export const MAC = navigator.platform.startsWith('Mac')

/** Keys that an accelerator names in its own way, as the keyboard tells them. */
const NAMED: Readonly<Record<string, string>> = {
  Space: ' ',
  Esc: 'Escape',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
}

/** Where a keyboard has no brackets of their own, these places serve. */
const PLACES: Readonly<Record<string, string>> = { '[': 'BracketLeft', ']': 'BracketRight' }

/** Whether these are the keys of an accelerator such as `CmdOrCtrl+Shift+F`. */
export function matches(event: KeyboardEvent, accelerator: string, mac = MAC): boolean {
  const parts = accelerator.split('+')
  const key = parts.pop()!
  const command = parts.includes('CmdOrCtrl')
  // On many keyboards the plus takes Shift, and everybody means its key without.
  if (key === 'Plus') return ['+', '='].includes(event.key) && event[mac ? 'metaKey' : 'ctrlKey'] && !event.altKey
  const name = (NAMED[key] ?? key).toLowerCase()
  // With Alt or Option a letter's key may write another sign.
  const isKey = event.key.toLowerCase() === name || (event.altKey && event.code === `Key${key}`)
  return (
    isKey &&
    event.ctrlKey === (parts.includes('Ctrl') || (command && !mac)) &&
    event.metaKey === (command && mac) &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt')
  )
}

/**
 * As `matches`, for the timeline's keys. W, A, S and D go by their place, so that they lie together on
 * every keyboard; all others go by what is written on them, wherever that is.
 */
export function matchesInTimeline(event: KeyboardEvent, accelerator: string): boolean {
  const parts = accelerator.split('+')
  const key = parts.pop()!
  const written = writtenOn(event)
  if (event.ctrlKey || event.metaKey || event.altKey) {
    // Some keyboards have brackets on a third level.
    return event.altKey && key in PLACES && written === key
  }
  // Signs may lie on the second level; letters and arrows mean something else there.
  const isSign = key.length === 1 && !/[A-Z]/.test(key)
  if (!isSign && event.shiftKey !== parts.includes('Shift')) return false
  if (/^[WASD]$/.test(key)) return event.code === `Key${key}`
  return written === (NAMED[key] ?? key).toLowerCase() || event.code === PLACES[key]
}

/** What is written on the key, in small letters; on a keyboard without Latin letters the letter of its place. */
function writtenOn({ key, code }: KeyboardEvent): string {
  const isForeign = key.length === 1 && key > '~' && code.startsWith('Key')
  return (isForeign ? code.slice('Key'.length) : key).toLowerCase()
}

const MAC_SIGNS: Readonly<Record<string, string>> = {
  CmdOrCtrl: '⌘',
  Ctrl: '⌃',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↩',
  Plus: '+',
}
const SIGNS: Readonly<Record<string, string>> = {
  CmdOrCtrl: 'Ctrl',
  Plus: '+',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
}

/** What French keyboards call their keys. */
const FRENCH: Readonly<Record<string, string>> = { Shift: 'Maj', Enter: 'Entrée', Space: 'Espace', Esc: 'Échap' }

/** The keys of a command one by one, as this system writes them in the window's language; empty where it has none. */
export function keycaps(command: Command, mac = MAC, locale: Locale = i18n.global.locale.value): string[] {
  const parts = keysOf(command, mac)?.split('+') ?? []
  const named = (part: string) => (locale === 'fr' && FRENCH[part]) || (SIGNS[part] ?? part)
  return parts.map((part) => (mac && MAC_SIGNS[part]) || named(part))
}

/** A command's shortcut as this system writes it: `Ctrl+Enter`, `⌘↩`; empty where it has none. */
export const shortcut = (command: Command, mac = MAC): string => keycaps(command, mac).join(mac ? '' : '+')
