import { HANDLE } from './axis-labels'
import type { Scene } from './scene'
import type { Context } from './text'
import { timeToX } from './viewport'

/** Where a replay stands: a line over axis and lanes with a handle at its top. */
export function paintPlayhead(context: Context, scene: Scene, ns: number): void {
  const { axis, body } = scene.areas
  const x = Math.round(body.x + timeToX(scene.viewport, ns))
  if (x < body.x || x > body.x + body.width) return
  context.fillStyle = scene.theme.accent
  context.fillRect(x - 1, axis.y, 2, axis.height + body.height)
  context.beginPath()
  context.moveTo(x - HANDLE, axis.y)
  context.lineTo(x + HANDLE, axis.y)
  context.lineTo(x, axis.y + 8)
  context.fill()
}
