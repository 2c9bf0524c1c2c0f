import { describe, expect, test } from 'vitest'
import type { TaskId } from '../ids'
import { finish } from '../parts'
import { RunBuilder } from './build'
import { layOutInParts, layOutLanes, type LaneOptions } from './lanes'
import { nameOf } from './read'
import { foldScript, script, toBatches } from './testing/script'

const FAMILY = `
  0 main created
  0 a created by=main
  0 b created by=main
  0 a1 created by=a
  0 other created
  0 b1 created by=b
  0 a2 created by=a
`

const show = (source: string, options: Partial<LaneOptions> = {}): string[] => {
  const model = foldScript(source)
  const lanes = layOutLanes(model, { collapsed: new Set(), ...options })
  return Array.from({ length: lanes.length }, (_, lane) => {
    const row = lanes.rows[lane]!
    expect(lanes.laneOf[row]).toBe(lane)
    return '  '.repeat(lanes.depths[lane]!) + nameOf(model, row) + (lanes.branches[lane] === 1 ? ' ▾' : '')
  })
}

describe('lanes', () => {
  test('stand below the task that created them, in the order of creation', () => {
    expect(show(FAMILY)).toEqual(['main ▾', '  a ▾', '    a1', '    a2', '  b ▾', '    b1', 'other'])
  })

  test('of a collapsed task are folded away with all below them', () => {
    expect(show(FAMILY, { collapsed: new Set([1 as TaskId]) })).toEqual(['main ▾', 'other'])
    expect(show(FAMILY, { collapsed: new Set([2 as TaskId, 4 as TaskId]) })).toEqual([
      'main ▾',
      '  a ▾',
      '  b ▾',
      '    b1',
      'other',
    ])
  })

  test('that match a filter keep their line of ancestors', () => {
    expect(show(FAMILY, { filter: (row) => row === 6 })).toEqual(['main ▾', '  a ▾', '    a2'])
    expect(show(FAMILY, { filter: () => false })).toEqual([])
  })

  test('are counted where their own tasks match, also those folded away, and the others told apart', () => {
    const model = foldScript(FAMILY)
    const named = (part: string) => (row: number) => nameOf(model, row).startsWith(part)
    const all = layOutLanes(model, { collapsed: new Set(), filter: named('a') })
    expect(all.matches).toBe(3)
    expect(Array.from(all.kin.subarray(0, all.length))).toEqual([1, 0, 0, 0]) // main, a, a1, a2
    expect(layOutLanes(model, { collapsed: new Set([1 as TaskId]), filter: named('a') }).matches).toBe(3)
    expect(layOutLanes(model, { collapsed: new Set(), filter: named('b1') }).matches).toBe(1)
    expect(layOutLanes(model, { collapsed: new Set() }).matches).toBe(7)
  })

  test('of a task whose creator is unknown, or no older than itself, are roots', () => {
    expect(show('0 a created id=2 by=1\n0 b created id=5 by=7\n0 c created id=7 by=7')).toEqual(['a', 'b', 'c'])
  })

  test('of a chain of tasks stand one deeper each', () => {
    const chain = Array.from({ length: 1000 }, (_, i) => `0 t${i} created by=${i === 0 ? '-' : `t${i - 1}`}`)
    expect(show(chain.join('\n')).at(-1)).toBe(`${'  '.repeat(999)}t999`)
  })

  test('that are laid out in parts are of the tasks that there were at the beginning', () => {
    const builder = new RunBuilder()
    const [first, second] = toBatches(script(FAMILY), [4])
    builder.push(first!)
    const before = layOutLanes(builder.model, { collapsed: new Set() })
    const parts = layOutInParts(builder.model, { collapsed: new Set() })
    expect(parts.next().done).toBe(false)
    builder.push(second!)
    expect(finish(parts)).toEqual(before)
  })
})
