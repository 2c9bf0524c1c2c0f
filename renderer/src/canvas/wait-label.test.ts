import { expect, test } from 'vitest'
import { NO_ROW, TaskState } from '@shared/timeline/model'
import { sceneOf, siteNamed, TWO_TASKS } from './testing/scene'
import type { Scene } from './scene'
import { waitLabel } from './wait-label'

/** What each wait of the run says, and until when. */
function labelsOf(scene: Scene) {
  const { state, next } = scene.model.slices.columns
  const labels: unknown[] = []
  for (let task = 0; task < scene.model.tasks.length; task++) {
    let slice = scene.model.tasks.columns.firstSlice[task]!
    for (; slice !== NO_ROW; slice = next[slice]!) {
      if (state[slice] === TaskState.Waiting) labels.push(waitLabel(scene, slice))
    }
  }
  return labels
}

test('A wait says what it is for, and until when', () => {
  expect(labelsOf(sceneOf(TWO_TASKS))).toEqual([
    { text: 'task hello', untilNs: null },
    { text: 'task world', untilNs: null },
    { text: 'sleep', untilNs: 2e9 },
    { text: 'sleep', untilNs: 3e9 },
  ])
})

test('A native promise is told by its source', () => {
  const wait = '0 a created\n0 a runs\n0 a waits native 7 at=1\n9 - logs : end'
  expect(labelsOf(sceneOf(wait, {}, [siteNamed('fetch(url)')]))).toEqual([
    { text: 'promise fetch(url)', untilNs: null },
  ])
})
