/**
 * Python's `<` for what a PriorityQueue can hold: numbers by value, strings by code unit, arrays
 * element by element, the shorter first where one begins with the other.
 *
 * @returns below 0, 0 or above 0. @throws TypeError for what has no order.
 */
export function compareItems(a: unknown, b: unknown): number {
  if (isNumeric(a) && isNumeric(b)) return a < b ? -1 : a > b ? 1 : 0
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  if (Array.isArray(a) && Array.isArray(b)) return compareArrays(a, b)
  throw new TypeError(
    `PriorityQueue cannot order ${kindOf(a)} and ${kindOf(b)}: put numbers, strings, or arrays that begin with a priority`,
  )
}

function compareArrays(a: readonly unknown[], b: readonly unknown[]): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    // Equal elements are passed over even where they have no order, as Python does.
    if (a[i] === b[i]) continue
    const order = compareItems(a[i], b[i])
    if (order !== 0) return order
  }
  return a.length - b.length
}

const isNumeric = (value: unknown): value is number | bigint | boolean =>
  typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  return typeof value === 'object' ? `a ${value.constructor?.name || 'plain object'}` : `a ${typeof value}`
}
