import { NO_ROW, type RunModel } from '../timeline/model'

/** By slice: the row of its task's slice before it, −1: none. */
export function previousSlices({ slices }: RunModel): Int32Array {
  const previous = new Int32Array(slices.length).fill(NO_ROW)
  const { next } = slices.columns
  for (let slice = 0; slice < slices.length; slice++) if (next[slice] !== NO_ROW) previous[next[slice]!] = slice
  return previous
}
