/** How many of `length` things are so, where those that are so come first; by bisection. */
export function countWhere(length: number, isSo: (i: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isSo(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** How many of the ascending numbers are at most `limit`. */
export const countAtMost = (ascending: ArrayLike<number>, limit: number): number =>
  countWhere(ascending.length, (i) => ascending[i]! <= limit)
