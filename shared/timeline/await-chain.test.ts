import { expect, test } from 'vitest'
import { awaitChainAt } from './await-chain'
import { foldScript } from './testing/script'

const RUN = `
  0  a created
  0  a runs-coroutine main loop=1 at=1
  0  a ready
  0  a runs
  0  a enters await=10 depth=2 at=2
  0  a enters await=20 depth=3 at=3
  0  a exits depth=3
  0  a enters await=21 depth=3 at=4
  0  a sleeps 1s at=40
  1s a ready cause=timer
  1s a runs
  1s a exits depth=3
  1s a exits depth=2
  1s a sleeps 2s at=11
  2s a ready cause=timer
  2s a runs
  2s a finishes
`

test('The await chain of a wait names each coroutine that was under way, and where it stood', () => {
  const model = foldScript(RUN)
  const waits = [2, 5].map((slice) => awaitChainAt(model, slice).map(({ definition, at }) => [definition, at]))
  expect(waits).toEqual([
    [
      [1, 10],
      [2, 21],
      [4, 40],
    ],
    [[1, 11]],
  ])
})
