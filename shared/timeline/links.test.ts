import { describe, expect, test } from 'vitest'
import { linksInto, linksOfTask, linksOutOf, sourceOf, type Link } from './links'
import { TaskState, type RunModel } from './model'
import { nameOf, rowOf } from './read'
import { foldScript } from './testing/script'

const RUN = `
  0  main created
  0  main ready
  0  main runs
  0  a created by=main
  0  a ready by=main
  0  b created by=main
  0  b ready by=main
  0  main waits task a
  0  a runs
  0  a sleeps 1s
  0  b runs
  0  b sleeps 9s
  1s a ready cause=timer
  1s a runs
  1s a finishes
  1s main ready by=a cause=completed
  1s main runs
  1s b cancel-requested by=main
  1s b ready by=main cause=cancelled
  1s main waits task b
  1s b runs
  1s b is-cancelled
  1s main ready by=b cause=completed
  1s main runs
  1s main finishes
`

const model = foldScript(RUN)
const text = (links: readonly Link[]): string[] =>
  links.map(({ kind, from, to, ns }) => `${nameOf(model, from)} ${kind} ${nameOf(model, to)} at ${ns / 1e9}`)

/** The nth slice of a task in this state. */
function slice(of: RunModel, name: string, state: TaskState, nth = 0): number {
  const { task, state: states } = of.slices.columns
  const rows = Array.from({ length: of.slices.length }, (_, row) => row)
  return rows.filter((row) => nameOf(of, task[row]!) === name && states[row] === state)[nth]!
}

describe('Links', () => {
  test('into a wait name who ended it, and into a step who made the task ready for it', () => {
    expect(text(linksInto(model, slice(model, 'main', TaskState.Waiting)))).toEqual(['a woke main at 1'])
    expect(text(linksInto(model, slice(model, 'main', TaskState.Running, 1)))).toEqual(['a woke main at 1'])
    expect(text(linksInto(model, slice(model, 'a', TaskState.Running)))).toEqual(['main spawned a at 0'])
    expect(text(linksInto(model, slice(model, 'b', TaskState.Waiting)))).toEqual(['main cancelled b at 1'])
  })

  test('into what a timer ended, and into a first step of nobody, are none', () => {
    expect(linksInto(model, slice(model, 'a', TaskState.Waiting))).toEqual([])
    expect(linksInto(model, slice(model, 'main', TaskState.Running))).toEqual([])
  })

  test('out of a step are those made in it, also where other steps share its time', () => {
    expect(text(linksOutOf(model, slice(model, 'main', TaskState.Running)))).toEqual([
      'main spawned a at 0',
      'main spawned b at 0',
    ])
    expect(text(linksOutOf(model, slice(model, 'main', TaskState.Running, 1)))).toEqual(['main cancelled b at 1'])
    expect(linksOutOf(model, slice(model, 'a', TaskState.Running))).toEqual([])
  })

  test('out of a step are told as far as is asked for, and all of them where that is', () => {
    const many = Array.from({ length: 600 }, (_, i) => `0 t${i} created by=main\n0 t${i} ready by=main`)
    const cancelled = Array.from({ length: 600 }, (_, i) => `1s t${i} cancel-requested by=main`)
    const busy = foldScript(['0 main created', '0 main runs', ...many, ...cancelled, '2s main finishes'].join('\n'))
    const step = slice(busy, 'main', TaskState.Running)
    const told = (most?: number) => linksOutOf(busy, step, most).map(({ kind }) => kind)
    expect(told(2)).toEqual(['spawned', 'spawned', 'cancelled', 'cancelled'])
    expect(told()).toHaveLength(1200)
    expect(linksOfTask(busy, 0)).toHaveLength(1200)
  })

  test('lead back to the step in which they came about', () => {
    const [link] = linksInto(model, slice(model, 'b', TaskState.Waiting))
    expect(sourceOf(model, link!)).toBe(slice(model, 'main', TaskState.Running, 1))
  })

  test('of a task are all that it has, in the order of time', () => {
    expect(text(linksOfTask(model, rowOf(model.tasks, 1)))).toEqual([
      'main spawned a at 0',
      'main spawned b at 0',
      'a woke main at 1',
      'main cancelled b at 1',
      'b woke main at 1',
    ])
  })
})
