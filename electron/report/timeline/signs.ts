import { TaskState } from '@shared/timeline/model'
import { px } from './view'

/** How far the sign at a task's end reaches to the right. */
export const END_WIDTH = 12

/** The round cap, cross or slash at a task's end, as high as a running bar; y is its middle. Empty for a task that has not ended. */
export function drawEnd(state: number, x: number, y: number, height: number): string {
  const half = height / 2
  if (state === TaskState.Finished) {
    return `<path class="finished" d="M${px(x)} ${px(y - half)}a6 ${half} 0 0 1 0 ${height}z"/>`
  }
  const reach = half - 2
  if (state === TaskState.Failed) {
    return withHalo(
      'failed',
      `M${px(x + 2)} ${px(y - reach)}l${2 * reach} ${2 * reach}m0 ${-2 * reach}l${-2 * reach} ${2 * reach}`,
    )
  }
  if (state !== TaskState.Cancelled) return ''
  return withHalo(
    'cancelled',
    `M${px(x)} ${px(y - half)}v${height}M${px(x - 4)} ${px(y + half)}L${px(x + reach + 2)} ${px(y - half)}`,
  )
}

/** The hollow end of a wait whose deadline stands at x. */
export const drawDeadline = (x: number, y: number): string =>
  `<circle class="deadline" cx="${px(x - 4.5)}" cy="${px(y)}" r="3.5"/>`

/** A member of a wait group when it closed: done, or left over. */
export const drawMember = (x: number, y: number, isDone: boolean): string =>
  `<circle class="${isDone ? 'winner' : 'member'}" cx="${px(x)}" cy="${px(y)}" r="3.5"/>`

export const drawCallback = (x: number, y: number): string =>
  `<path class="callback" d="M${px(x)} ${px(y - 4.5)}l4.5 4.5-4.5 4.5-4.5-4.5z"/>`

/** A flag whose pole stands at x. */
export const drawFlag = (x: number, y: number, height: number): string =>
  `<path class="mark" d="M${px(x - 0.75)} ${px(y)}h1.5l8 3.5-8 3.5v${height - 7}h-1.5z"/>`

/** From who asked for a cancellation to whom it hit. */
export function drawCancelArrow(x: number, from: number, to: number): string {
  const head = Math.sign(to - from) * 5
  return `<path class="asked" d="M${px(x)} ${px(from)}V${px(to - head)}h3l-3 ${head}-3 ${-head}h3"/>`
}

/** A line that stays readable on bars of another colour. */
const withHalo = (name: string, path: string): string =>
  `<path class="halo" d="${path}"/><path class="${name}" d="${path}"/>`
