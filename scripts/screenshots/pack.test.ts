import { expect, test } from 'vitest'
import { withoutFilters } from './pack'

test.each([
  ['none', 0, [10, 20, 30, 15, 25, 35]],
  ['the pixel at the left', 1, [10, 20, 30, 5, 5, 5]],
  ['the pixel above', 2, [9, 18, 27, 11, 20, 29]],
  ['the mean of both', 3, [10, 19, 29, 8, 13, 17]],
  ['the nearest of three', 4, [9, 18, 27, 5, 5, 5]],
])('a row whose filter is %s has the same pixels without it', (_name, filter, row) => {
  const filtered = Buffer.from([0, 1, 2, 3, 4, 5, 6, filter, ...row])
  expect([...withoutFilters(filtered, 6)]).toEqual([0, 1, 2, 3, 4, 5, 6, 0, 10, 20, 30, 15, 25, 35])
})
