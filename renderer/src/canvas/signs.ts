import { InstantKind, TaskState } from '@shared/timeline/model'
import type { Bar } from './scene'
import type { Context } from './text'
import type { ThemeTokens } from './theme'

/** The instants that have a sign on their lane; the others have their place elsewhere in the window. */
export const SIGNED_INSTANTS: ReadonlySet<number> = new Set([
  InstantKind.Callback,
  InstantKind.Mark,
  InstantKind.CancelRequested,
])

/** How far the end signs reach to the right of the task's end. */
export const END_SIGN_WIDTH = 12

/** The sign at a task's end: a round cap, a cross, a slashed end. y is the top of its bar. */
export function paintEnd(context: Context, theme: ThemeTokens, state: number, x: number, y: number, bar: Bar): void {
  const middle = y + bar.height / 2
  const reach = Math.max(bar.height / 2 - 3, 3.5)
  if (state === TaskState.Finished) {
    context.fillStyle = theme.running
    context.beginPath()
    context.ellipse(x, middle, 6, bar.height / 2, 0, -Math.PI / 2, Math.PI / 2)
    context.fill()
  } else if (state === TaskState.Failed) {
    const centre = x + reach + 2
    strokeWithHalo(context, theme, theme.failed, () => {
      context.moveTo(centre - reach, middle - reach)
      context.lineTo(centre + reach, middle + reach)
      context.moveTo(centre - reach, middle + reach)
      context.lineTo(centre + reach, middle - reach)
    })
  } else if (state === TaskState.Cancelled) {
    strokeWithHalo(context, theme, theme.cancelled, () => {
      context.moveTo(x, y)
      context.lineTo(x, y + bar.height)
      context.moveTo(x - 4, y + bar.height)
      context.lineTo(x + reach + 2, y)
    })
  }
}

/** Room that the sign of a deadline takes before the deadline itself. */
export const DEADLINE_WIDTH = 9

/** The hollow end of a wait whose deadline stands at x. */
export function paintDeadline(context: Context, theme: ThemeTokens, x: number, middle: number): void {
  circle(context, x - DEADLINE_WIDTH / 2, middle, 3.5, theme.surface, theme.waiting)
}

/** A member of a wait group when it closed: done, or left over. */
export function paintMember(
  context: Context,
  theme: ThemeTokens,
  x: number,
  middle: number,
  isDone: boolean,
  isFirst = false,
): void {
  if (isFirst) circle(context, x, middle, 6.5, theme.surface, theme.group)
  circle(context, x, middle, 3.5, isDone ? theme.group : theme.surface, theme.group)
}

/** A wait group's deadline: a flag above its members, and a dashed pole through them. */
export function paintGroupFlag(context: Context, theme: ThemeTokens, x: number, top: number, bottom: number): void {
  context.save()
  context.strokeStyle = theme.group
  context.lineWidth = 1
  context.setLineDash([3, 3])
  context.beginPath()
  context.moveTo(x, top)
  context.lineTo(x, bottom)
  context.stroke()
  context.restore()
  context.fillStyle = theme.group
  context.beginPath()
  context.moveTo(x, top)
  context.lineTo(x - 8, top + 3)
  context.lineTo(x, top + 6)
  context.fill()
}

/** The frame around a wait group's name. */
export function paintTag(
  context: Context,
  theme: ThemeTokens,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  context.beginPath()
  context.roundRect(x + 0.5, y, width - 1, height, 4)
  context.fillStyle = theme.surface
  context.fill()
  context.lineWidth = 1
  context.strokeStyle = theme.group
  context.stroke()
}

export function paintCallback(context: Context, theme: ThemeTokens, x: number, bottom: number, bar: Bar): void {
  const reach = bar.height / 4 + 0.5
  const middle = bottom - reach - 1
  context.beginPath()
  context.moveTo(x, middle - reach)
  context.lineTo(x + reach, middle)
  context.lineTo(x, middle + reach)
  context.lineTo(x - reach, middle)
  context.closePath()
  context.lineWidth = 2
  context.strokeStyle = theme.surface
  context.stroke()
  context.fillStyle = theme.text
  context.fill()
}

/** A flag whose pole stands at x. */
export function paintFlag(context: Context, theme: ThemeTokens, x: number, y: number, height: number): void {
  context.fillStyle = theme.accent
  context.fillRect(x - 0.75, y, 1.5, height)
  context.beginPath()
  context.moveTo(x, y)
  context.lineTo(x + 8, y + 3.5)
  context.lineTo(x, y + 7)
  context.fill()
}

/** From the lane of who asked for a cancellation to the lane of whom it hit. */
export function paintCancelArrow(context: Context, theme: ThemeTokens, x: number, from: number, to: number): void {
  const head = Math.sign(to - from) * 5
  context.strokeStyle = theme.cancelled
  context.fillStyle = theme.cancelled
  context.lineWidth = 1
  context.beginPath()
  context.moveTo(x, from)
  context.lineTo(x, to - head)
  context.stroke()
  context.beginPath()
  context.moveTo(x, to)
  context.lineTo(x - 3, to - head)
  context.lineTo(x + 3, to - head)
  context.fill()
}

function circle(context: Context, x: number, y: number, radius: number, fill: string, stroke: string): void {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fillStyle = fill
  context.fill()
  context.lineWidth = 1.5
  context.strokeStyle = stroke
  context.stroke()
}

/** Lines that stay readable on bars of another colour. */
function strokeWithHalo(context: Context, theme: ThemeTokens, colour: string, trace: () => void): void {
  context.beginPath()
  trace()
  context.lineCap = 'round'
  context.lineWidth = 5
  context.strokeStyle = theme.surface
  context.stroke()
  context.lineWidth = 2.25
  context.strokeStyle = colour
  context.stroke()
  context.lineCap = 'butt'
}
