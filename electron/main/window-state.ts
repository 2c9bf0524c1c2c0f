import * as v from 'valibot'

const whole = v.pipe(v.number(), v.integer())
const size = v.pipe(whole, v.minValue(1), v.maxValue(20_000))

/** Where the window was, in the screen's device-independent pixels. */
export const windowStateSchema = v.object({
  bounds: v.object({ x: whole, y: whole, width: size, height: size }),
  maximized: v.boolean(),
})
export type WindowState = v.InferOutput<typeof windowStateSchema>
type Rectangle = WindowState['bounds']

export const MINIMUM_SIZE = { width: 800, height: 560 }
const FIRST_SIZE = { width: 1440, height: 900 }

/** How much of the title bar must lie on a screen for a user to take hold of it. */
const GRIP = 80

/** Windows counts a frame that nobody sees, of up to 8 pixels on each side. */
const UNSEEN_FRAME = 16

/**
 * The window's place at the start: where it was, if it can still be seen there and is no larger than all screens
 * together (one may have gone), else in the middle of the main screen, as large as fits.
 */
export function placeWindow(
  saved: WindowState | undefined,
  workAreas: readonly [Rectangle, ...Rectangle[]],
): Rectangle {
  const wanted = saved?.bounds
  if (wanted && isWithinReach(wanted, workAreas) && isNoLarger(wanted, workAreas)) return wanted
  const [main] = workAreas
  const width = Math.min(wanted?.width ?? FIRST_SIZE.width, main.width)
  const height = Math.min(wanted?.height ?? FIRST_SIZE.height, main.height)
  return {
    x: main.x + Math.floor((main.width - width) / 2),
    y: main.y + Math.floor((main.height - height) / 2),
    width,
    height,
  }
}

const isWithinReach = (bounds: Rectangle, areas: readonly Rectangle[]): boolean =>
  areas.some((area) => overlapX(bounds, area) >= GRIP && inside(bounds.y, area.y, area.height - GRIP))

const isNoLarger = ({ width, height }: Rectangle, areas: readonly Rectangle[]): boolean =>
  width <= extent(areas.map(({ x, width }) => [x, x + width])) &&
  height <= extent(areas.map(({ y, height }) => [y, y + height]))

/** How far they reach together. */
const extent = (stretches: readonly (readonly [number, number])[]): number =>
  Math.max(...stretches.map(([, end]) => end)) - Math.min(...stretches.map(([begin]) => begin)) + UNSEEN_FRAME

const overlapX = (a: Rectangle, b: Rectangle) => Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
const inside = (value: number, from: number, length: number) => value >= from && value <= from + length
