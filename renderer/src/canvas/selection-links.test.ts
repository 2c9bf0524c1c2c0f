import { expect, test } from 'vitest'
import type { Nanoseconds, TaskId } from '@shared/ids'
import { RunBuilder } from '@shared/timeline/build'
import { nameOf } from '@shared/timeline/read'
import { script, toBatches } from '@shared/timeline/testing/script'
import { linksInSight } from './links'
import { makeScene, type MutableScene } from './make-scene'
import { SelectionLinks } from './selection-links'
import { sceneOf, SETTINGS } from './testing/scene'

const made = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `0 t${i} created by=main\n0 t${i} ready by=main`)

/** Selects the first task as a whole. */
function choose(scene: MutableScene): MutableScene {
  scene.selection = { task: 1 as TaskId, slice: null, site: 0 as never, ns: 0, group: null }
  return scene
}

const parent = (count: number) =>
  choose(sceneOf(['0 main created', '0 main runs', ...made(count), '1s main finishes'].join('\n')))

test('Arrows are drawn to those in sight of a task that made ten thousand others', () => {
  const scene = parent(10_000)
  scene.viewport = { ...scene.viewport, scrollTop: scene.bounds.contentHeight - scene.bounds.height }
  const targets = linksInSight(scene, new SelectionLinks().take(scene)).map(({ to }) => nameOf(scene.model, to))
  expect(targets).toContain('t9999')
  expect(targets).not.toContain('t0')
})

test('Arrows that are in sight with both ends come first, and of the others as many as anyone can follow', () => {
  const scene = parent(1000)
  const drawn = linksInSight(scene, new SelectionLinks().take(scene)).map(({ to }) => nameOf(scene.model, to))
  expect(drawn).toHaveLength(300)
  expect(drawn.slice(0, 3)).toEqual(['t0', 't1', 't2'])
})

test('Arrows become more as a run goes on, and are those of the whole run once it has ended', () => {
  const builder = new RunBuilder()
  const lines = ['0 main created', '0 main runs', ...made(3)].join('\n')
  const [first, second] = toBatches(script(lines), [4])
  builder.push(first!)
  const scene = choose(makeScene(builder.model, [], SETTINGS))
  const links = new SelectionLinks()
  expect(links.take(scene)).toHaveLength(1)
  expect(links.isBehind(scene)).toBe(false)
  builder.push(second!)
  expect(links.isBehind(scene)).toBe(true)
  expect(links.catchUp(scene)).toHaveLength(3)
  expect(links.isBehind(scene)).toBe(false)
  builder.finish(0 as Nanoseconds)
  expect(links.isBehind(scene)).toBe(true)
  expect(links.take(scene)).toHaveLength(3)
})
