import type { InputTarget } from './input'
import type { Move } from './navigate'
import type { TimelineCommand } from './types'
import { panBy, zoomAt } from './viewport'

const ZOOM = 1.25
const PAN_PX = 64

const MOVES: Readonly<Record<string, Move>> = {
  arrowleft: 'previous',
  arrowright: 'next',
  arrowup: 'up',
  arrowdown: 'down',
  '[': 'cause',
  ']': 'effect',
}

/** Where a keyboard has no brackets of their own, these places serve. */
const MOVES_BY_PLACE: Readonly<Record<string, Move>> = { BracketLeft: 'cause', BracketRight: 'effect' }

const COMMANDS: Readonly<Record<string, TimelineCommand>> = {
  '?': 'help',
  '/': 'find',
  ',': 'previous',
  '.': 'next',
  m: 'mark',
  p: 'pin',
  i: 'foldIdle',
}

/**
 * Does what a key asks for; false: nothing. W, A, S and D go by their place, so that they lie together
 * on every keyboard; all others go by what is written on them, wherever that is.
 */
export function pressKey(event: KeyboardEvent, target: InputTarget, pointerX: number | null): boolean {
  const key = keyOf(event)
  const isSign = key.length === 1 && !isLetter(key)
  // Some keyboards have brackets on a third level.
  if (event.ctrlKey || event.metaKey || event.altKey) {
    if (!event.altKey || (key !== '[' && key !== ']')) return false
  }
  // And some signs on the second; letters and arrows mean something else there.
  if (event.shiftKey && !isSign) {
    if (key === 'm') target.command('markKept')
    return key === 'm'
  }
  return moveView(event.code, target, pointerX) || ask(key, event.code, target)
}

function moveView(code: string, target: InputTarget, pointerX: number | null): boolean {
  const { scene } = target
  if (scene === null) return false
  const { viewport, bounds, areas } = scene
  const middle = bounds.width / 2
  const pointer = pointerX === null ? middle : pointerX - areas.lanes.x
  const x = pointer >= 0 && pointer <= bounds.width ? pointer : middle
  if (code === 'KeyW') target.moveTo(zoomAt(viewport, bounds, x, ZOOM))
  else if (code === 'KeyS') target.moveTo(zoomAt(viewport, bounds, x, 1 / ZOOM))
  else if (code === 'KeyA') target.moveTo(panBy(viewport, bounds, -PAN_PX, 0))
  else if (code === 'KeyD') target.moveTo(panBy(viewport, bounds, PAN_PX, 0))
  else return false
  return true
}

function ask(key: string, code: string, target: InputTarget): boolean {
  const command = COMMANDS[key]
  const move = MOVES[key] ?? MOVES_BY_PLACE[code]
  if (command !== undefined) target.command(command)
  else if (move !== undefined) target.move(move)
  else if (key === 'f') target.focus()
  else if (key === 'escape') target.clear()
  else return false
  return true
}

/** What is written on the key, in small letters; on a keyboard without Latin letters the letter of its place. */
function keyOf({ key, code }: KeyboardEvent): string {
  const isForeign = key.length === 1 && key > '~' && code.startsWith('Key')
  return (isForeign ? code.slice('Key'.length) : key).toLowerCase()
}

const isLetter = (key: string): boolean => key >= 'a' && key <= 'z'
