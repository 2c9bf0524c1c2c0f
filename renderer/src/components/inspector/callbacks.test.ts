import { describe, expect, test } from 'vitest'
import { foldScript } from '@shared/timeline/testing/script'
import { callbacksOf } from './callbacks'

const RUN = `
  0  a created
  0  a gets-callback at=3 : note
  0  a gets-callback at=3 : note
  0  a gets-callback at=4 : log
  1s a begins-callback at=3 : note
  1s a ends-callback
  1s a begins-callback at=3 : note
  1s a ends-callback
  1s a begins-callback at=4 : log
  1s a ends-callback
`

describe('The callbacks of a task', () => {
  const model = foldScript(RUN)

  test('are told in their order, alike ones once with their number', () => {
    expect(callbacksOf(model, 0, 10)).toEqual({
      listed: [
        { kind: 'callbackAdded', name: 'note', ns: 0, site: 3, times: 2 },
        { kind: 'callbackAdded', name: 'log', ns: 0, site: 4, times: 1 },
        { kind: 'callback', name: 'note', ns: 1e9, site: 3, times: 2 },
        { kind: 'callback', name: 'log', ns: 1e9, site: 4, times: 1 },
      ],
      more: 0,
    })
  })

  test('are counted where they are too many to be told', () => {
    const { listed, more } = callbacksOf(model, 0, 1)
    expect(listed).toMatchObject([{ times: 2 }])
    expect(more).toBe(4)
  })
})
