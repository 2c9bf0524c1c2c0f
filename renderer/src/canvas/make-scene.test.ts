import { expect, test } from 'vitest'
import type { Nanoseconds } from '@shared/ids'
import { RunBuilder } from '@shared/timeline/build'
import { script, toBatches } from '@shared/timeline/testing/script'
import { catchUpLanes, isGrowthSeen, lacksLanes, layOutScene, makeScene, refreshScene } from './make-scene'
import { SETTINGS, TWO_TASKS } from './testing/scene'
import { endOf, zoomAt } from './viewport'

const liveRun = (): { grow: () => void; builder: RunBuilder } => {
  const builder = new RunBuilder()
  const batches = toBatches(script(TWO_TASKS), [12])
  return { builder, grow: () => builder.push(batches.shift()!) }
}

test('A view that shows the whole run goes on showing it as it grows', () => {
  const { builder, grow } = liveRun()
  grow()
  const scene = makeScene(builder.model, [], SETTINGS)
  refreshScene(scene, { ...SETTINGS, elapsedNs: 1e9 })
  expect(endOf(scene.viewport, scene.bounds)).toBeGreaterThan(1e9)
  expect(scene.nowNs).toBe(1e9)
  grow()
  refreshScene(scene, { ...SETTINGS, elapsedNs: 1e9 })
  expect(scene.nowNs).toBe(3e9)
  expect(endOf(scene.viewport, scene.bounds)).toBeGreaterThan(3e9)
})

test('A view that somebody zoomed stays where it is as the run grows', () => {
  const { builder, grow } = liveRun()
  grow()
  const settings = { ...SETTINGS, elapsedNs: 1e9, isFitted: false }
  const scene = makeScene(builder.model, [], settings)
  scene.viewport = zoomAt(scene.viewport, scene.bounds, 100, 4)
  const before = scene.viewport
  grow()
  refreshScene(scene, settings)
  expect(scene.viewport).toEqual(before)
})

test('Time that goes on is painted where it moves something in sight by a pixel', () => {
  const { builder, grow } = liveRun()
  grow()
  const scene = makeScene(builder.model, [], { ...SETTINGS, elapsedNs: 1e9 })
  const painted = { endNs: builder.model.endNs, nowNs: scene.nowNs }
  const pixel = scene.viewport.nsPerPx
  expect([0.9, 1.1].map((px) => isGrowthSeen(scene, painted, scene.nowNs + px * pixel))).toEqual([false, true])
  expect(isGrowthSeen({ ...scene, dpr: 2 }, painted, scene.nowNs + 0.6 * pixel)).toBe(true)
})

test('Time that goes on is not painted where only the past is in sight', () => {
  const { builder, grow } = liveRun()
  grow()
  grow()
  const scene = makeScene(builder.model, [], { ...SETTINGS, elapsedNs: 4e9, isFitted: false })
  const painted = { endNs: builder.model.endNs, nowNs: scene.nowNs }
  const past = { ...scene, viewport: zoomAt(scene.viewport, scene.bounds, 100, 10) }
  const moment = scene.nowNs + 5 * past.viewport.nsPerPx
  expect(isGrowthSeen(past, painted, moment)).toBe(false)
  const present = { ...scene, viewport: zoomAt(scene.viewport, scene.bounds, scene.bounds.width, 10) }
  expect(isGrowthSeen(present, painted, moment)).toBe(true)
})

test('Time that goes on is painted wherever one looks once the minimap has moved, ten times a second at most', () => {
  const { builder, grow } = liveRun()
  grow()
  const past = (elapsedNs: number) => {
    const scene = makeScene(builder.model, [], { ...SETTINGS, elapsedNs, isFitted: false })
    const viewport = zoomAt(scene.viewport, scene.bounds, 100, 10)
    return (laterNs: number) =>
      isGrowthSeen({ ...scene, viewport }, { endNs: elapsedNs, nowNs: elapsedNs }, elapsedNs + laterNs)
  }
  // A pixel of the minimap is about 10 ms of the one run, and 1 s of the other.
  expect([5e7, 2e8].map(past(8e9))).toEqual([false, true])
  expect([2e8, 2e9].map(past(8e11))).toEqual([false, true])
})

test('Tasks that came with the last events have their lanes', () => {
  const builder = new RunBuilder()
  const [first, second] = toBatches(script('0 a created\n0 b created by=a'), [1])
  builder.push(first!)
  const scene = makeScene(builder.model, [], SETTINGS)
  expect(scene.lanes.length).toBe(1)
  builder.push(second!)
  expect(catchUpLanes(scene, undefined)).toBe(true)
  expect(catchUpLanes(scene, undefined)).toBe(false)
  refreshScene(scene, SETTINGS)
  expect(scene.lanes.length).toBe(2)
  expect(scene.bounds.contentHeight).toBe(44)
})

test('What a filter leaves out has no lane', () => {
  const builder = new RunBuilder()
  for (const batch of toBatches(script('0 a created\n0 b created'))) builder.push(batch)
  expect(makeScene(builder.model, [], { ...SETTINGS, filter: (row) => row === 1 }).lanes.length).toBe(1)
})

const grown = (tasks: number) => {
  const builder = new RunBuilder()
  const lines = Array.from({ length: tasks }, (_, i) => `0 t${i} created`)
  const [first, rest] = toBatches(script(lines.join('\n')), [1])
  builder.push(first!)
  const scene = makeScene(builder.model, [], SETTINGS)
  builder.push(rest!)
  return { builder, scene }
}

test('Very many tasks that came at once have their lanes some turns later, however few a turn has time for', () => {
  const { scene } = grown(20_000)
  let turns = 0
  while (!catchUpLanes(scene, undefined) && turns < 1000) turns++
  expect(scene.lanes.length).toBe(20_000)
})

test('Lanes are missing until all are there, however long making them rests in between', () => {
  const builder = new RunBuilder()
  const lines = Array.from({ length: 5001 }, (_, i) => `0 t${i} created`)
  const [first, ...later] = toBatches(script(lines.join('\n')), [1, 5000])
  builder.push(first!)
  const scene = makeScene(builder.model, [], SETTINGS)
  for (const batch of later) {
    builder.push(batch)
    expect(lacksLanes(scene)).toBe(true)
    while (lacksLanes(scene)) catchUpLanes(scene, undefined)
    expect(scene.lanes.length).toBe(builder.model.tasks.length)
  }
})

test('Every task has its lane as soon as the run has ended', () => {
  const { builder, scene } = grown(20_000)
  catchUpLanes(scene, undefined)
  builder.finish(0 as Nanoseconds)
  refreshScene(scene, SETTINGS)
  expect(scene.lanes.length).toBe(20_000)
})

test('Lanes on their way are given up where others are folded away', () => {
  const { scene } = grown(20_000)
  catchUpLanes(scene, undefined)
  layOutScene(scene, (row) => row < 5)
  expect(scene.lanes.length).toBe(5)
  catchUpLanes(scene, undefined)
  expect(scene.lanes.length).toBe(5)
})
