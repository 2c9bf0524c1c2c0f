import { LABEL_PADDING, nameFont, rangeFont, type AxisLabel, type AxisLabels } from './axis-labels'
import { axisFont } from './axis-ticks'
import type { Scene } from './scene'
import type { Context } from './text'

/** From the axis' top to a label's ground, and how high that is. */
const TOP = 3
const HEIGHT = 17
const RADIUS = 4

/** What is written on the axis, each on a ground that tells its kind. */
export function paintAxisLabels(context: Context, scene: Scene, labels: AxisLabels): void {
  const { theme, areas } = scene
  const { axis } = areas
  context.save()
  context.beginPath()
  context.rect(axis.x, axis.y, axis.width, axis.height)
  context.clip()
  context.textBaseline = 'middle'
  context.lineWidth = 1
  const write = (label: AxisLabel, kind: keyof typeof LABEL_PADDING, font: string, colour: string): void => {
    context.font = font
    context.fillStyle = colour
    context.fillText(label.text, label.x + LABEL_PADDING[kind], axis.y + TOP + HEIGHT / 2 + 0.5)
  }
  const ground = ({ x, width }: AxisLabel, colour: string): void => {
    context.fillStyle = colour
    context.beginPath()
    context.roundRect(x + 0.5, axis.y + TOP + 0.5, width - 1, HEIGHT - 1, RADIUS)
    context.fill()
  }
  const mono = axisFont(scene)
  for (const tick of labels.ticks) write(tick, 'ticks', mono, theme.textQuiet)
  for (const name of labels.marks) write(name, 'marks', nameFont(scene), theme.accent)
  for (const fold of labels.folds) {
    ground(fold, theme.surface)
    context.strokeStyle = theme.waiting
    context.stroke()
    write(fold, 'folds', mono, theme.text)
  }
  if (labels.range !== null) {
    ground(labels.range, theme.surface)
    write(labels.range, 'range', rangeFont(scene), theme.text)
  }
  if (labels.pointer !== null) {
    ground(labels.pointer, theme.accent)
    write(labels.pointer, 'pointer', mono, theme.onAccent)
  }
  context.restore()
}
