import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { finish } from '@shared/parts'
import { RunBuilder } from '@shared/timeline/build'
import { layOutLanes } from '@shared/timeline/lanes'
import { TaskState } from '@shared/timeline/model'
import { foldScript, script, toBatches } from '@shared/timeline/testing/script'
import { type Density, densityInParts } from './density'
import { stepsScript, TWO_TASKS } from './testing/scene'

const densityOf = (source: string, columns: number, rows: number): Density => {
  const model = foldScript(source, 0)
  const lanes = layOutLanes(model, { collapsed: new Set() })
  const toColumn = (ns: number): number => (ns * columns) / Math.max(model.endNs, 1)
  return finish(densityInParts(model, lanes, model.endNs, { columns, rows, toColumn }))
}

const total = (cells: Float32Array): number => cells.reduce((sum, cell) => sum + cell, 0)

describe('the density of a run', () => {
  test('adds up to the time that its task ran and did not', () => {
    const steps = fc.array(fc.integer({ min: 1000, max: 100_000 }), { minLength: 3, maxLength: 30 })
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 50 }), (lengths, columns) => {
        const { running, idle } = densityOf(stepsScript(lengths), columns, 1)
        const whole = lengths.reduce((sum, length) => sum + length, 0)
        const ran = lengths.filter((_, i) => i % 3 === 1).reduce((sum, length) => sum + length, 0)
        expect(total(running)).toBeCloseTo((ran / whole) * columns, 2)
        expect(total(idle)).toBeCloseTo(((whole - ran) / whole) * columns, 2)
      }),
    )
  })

  test('puts a stretch into its columns by its part in each', () => {
    const { idle, running } = densityOf('0 a created\n0 a ready\n25 a runs\n40 a finishes', 4, 1)
    expect(Array.from(idle)).toEqual([1, 1, 0.5, 0])
    expect(Array.from(running)).toEqual([0, 0, 0.5, 1])
  })

  test('of many lanes in a row is their average', () => {
    const { running } = densityOf('0 a created\n0 b created\n0 c created\n0 d created\n0 a runs\n8 a finishes', 1, 2)
    expect(Array.from(running)).toEqual([0.5, 0])
  })

  test('shows a step without length', () => {
    const { running, steps } = densityOf('0 a created\n0 a sleeps 9\n5 a runs\n5 a sleeps 9\n9 - logs : end', 9, 1)
    expect(total(running)).toBe(0)
    expect(Array.from(steps)).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0])
  })

  test('never merges a failure away', () => {
    const failing = fc.integer({ min: 0, max: 199 })
    fc.assert(
      fc.property(failing, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (which, columns, rows) => {
        const tasks = Array.from({ length: 200 }, (_, i) => `0 t${i} created\n0 t${i} runs`)
        const ends = Array.from(
          { length: 200 },
          (_, i) => `${i} t${i} ${i === which ? 'fails : Error' : 'is-cancelled'}`,
        )
        const { ends: cells } = densityOf([...tasks, ...ends].join('\n'), columns, rows)
        expect(cells.filter((cell) => cell === TaskState.Failed)).toHaveLength(1)
      }),
    )
  })

  test('of a run that grows meanwhile is that of its begin', () => {
    const builder = new RunBuilder()
    const [first, second] = toBatches(script(TWO_TASKS), [12])
    builder.push(first!)
    const { model } = builder
    const now = 2e9
    const lanes = layOutLanes(model, { collapsed: new Set() })
    const parts = () => densityInParts(model, lanes, now, { columns: 7, rows: 3, toColumn: (ns) => (ns * 7) / now })
    const before = finish(parts())
    const begun = parts()
    expect(begun.next().done).toBe(false)
    builder.push(second!)
    expect(finish(begun)).toEqual(before)
  })
})
