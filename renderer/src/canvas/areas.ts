/** Where things stand in the view, in CSS pixels from its top left corner. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Areas {
  /** Left of minimap and axis. */
  readonly corner: Rect
  readonly minimap: Rect
  readonly axis: Rect
  readonly names: Rect
  readonly lanes: Rect
  readonly scrollbar: Rect
  /** Above names and lanes, across both; without height while nothing is pinned. */
  readonly pinned: Rect
  /** The lanes with the pinned ones above them: what goes through all of them lies here. */
  readonly body: Rect
}

export type AreaName = Exclude<keyof Areas, 'body'>

const MINIMAP_HEIGHT = 36
const AXIS_HEIGHT = 24
const SCROLLBAR_WIDTH = 12
/** Below this height the minimap leaves its room to the lanes. */
const LOW = 150

export function layOutAreas(width: number, height: number): Areas {
  const namesWidth = Math.round(Math.min(Math.max(width * 0.22, 112), 232))
  const top = height < LOW ? 0 : MINIMAP_HEIGHT
  const head = top + AXIS_HEIGHT
  const lanesWidth = Math.max(width - namesWidth - SCROLLBAR_WIDTH, 1)
  const lanesHeight = Math.max(height - head, 0)
  const lanes = { x: namesWidth, y: head, width: lanesWidth, height: lanesHeight }
  return {
    corner: { x: 0, y: 0, width: namesWidth, height: head },
    minimap: { x: namesWidth, y: 0, width: lanesWidth, height: top },
    axis: { x: namesWidth, y: top, width: lanesWidth, height: AXIS_HEIGHT },
    names: { x: 0, y: head, width: namesWidth, height: lanesHeight },
    lanes,
    pinned: { x: 0, y: head, width: namesWidth + lanesWidth, height: 0 },
    body: lanes,
    scrollbar: { x: namesWidth + lanesWidth, y: head, width: SCROLLBAR_WIDTH, height: lanesHeight },
  }
}

export const contains = (rect: Rect, x: number, y: number): boolean =>
  x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height

const NAMES: readonly AreaName[] = ['corner', 'minimap', 'axis', 'names', 'lanes', 'scrollbar', 'pinned']

export const areaAt = (areas: Areas, x: number, y: number): AreaName | null =>
  NAMES.find((name) => contains(areas[name], x, y)) ?? null

/** The thumb of the scroll bar; null where everything is in sight. */
export function thumbOf({ scrollbar }: Areas, scrollTop: number, contentHeight: number): Rect | null {
  const { height } = scrollbar
  if (contentHeight <= height) return null
  const length = Math.max((height / contentHeight) * height, 24)
  const y = scrollbar.y + (scrollTop / (contentHeight - height)) * (height - length)
  return { x: scrollbar.x + 3, y, width: scrollbar.width - 6, height: length }
}

/** The scroll position that brings the thumb's top to y. */
export function scrollAt({ scrollbar }: Areas, thumbY: number, thumb: Rect, contentHeight: number): number {
  const way = scrollbar.height - thumb.height
  return way <= 0 ? 0 : ((thumbY - scrollbar.y) / way) * (contentHeight - scrollbar.height)
}
