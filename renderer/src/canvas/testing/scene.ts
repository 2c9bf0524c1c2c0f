import type { Site, SiteTable } from '@shared/sites'
import type { Nanoseconds } from '@shared/ids'
import { RunBuilder } from '@shared/timeline/build'
import { WAIT_WORDS } from '@shared/timeline/words'
import { script, toBatches } from '@shared/timeline/testing/script'
import { NO_FOLDS } from '../folds'
import { makeScene, type MutableScene, type SceneSettings } from '../make-scene'
import { LANE_HEIGHT } from '../scene'
import { LIGHT_THEME } from '../theme'
import type { TimelineWords } from '../types'

const ENGLISH: TimelineWords = {
  waits: WAIT_WORDS,
  until: 'until',
  decimal: '.',
  tasks: (count) => `${count} tasks`,
}

export const SETTINGS: SceneSettings = {
  width: 1000,
  height: 400,
  dpr: 1,
  theme: LIGHT_THEME,
  words: ENGLISH,
  laneHeight: LANE_HEIGHT,
  elapsedNs: 0,
  isFitted: true,
  folds: NO_FOLDS,
  filter: undefined,
}

/** The scene of a run that is written as a script, as a view of this size shows it first. */
export function sceneOf(source: string, settings: Partial<SceneSettings> = {}, sites: SiteTable = []): MutableScene {
  const builder = new RunBuilder()
  for (const batch of toBatches(script(source))) builder.push(batch)
  return makeScene(builder.finish(0 as Nanoseconds), sites, { ...SETTINGS, ...settings })
}

export const siteNamed = (name: string): Site => ({
  ...{ kind: 'await', line: 1, column: 0, endLine: 1, endColumn: 1 },
  name,
})

/** Two tasks side by side, 2 s and 3 s, on the virtual clock. */
export const TWO_TASKS = `
  0   main created
  0   main ready
  0   main runs
  0   hello created by=main at=2
  0   hello ready by=main
  0   world created by=main at=3
  0   world ready by=main
  0   main waits task hello at=4
  0   hello runs
  0   hello sleeps 2s at=8
  0   world runs
  0   world sleeps 3s at=8
  2s  hello ready cause=timer
  2s  hello runs
  2s  hello finishes
  2s  hello begins-callback at=9 : note
  2s  hello ends-callback
  2s  main ready by=hello cause=completed
  2s  main runs
  2s  main waits task world at=5
  3s  world ready cause=timer
  3s  world runs
  3s  world finishes
  3s  main ready by=world cause=completed
  3s  main runs
  3s  main finishes
`

/** A task that runs, is ready and waits in turn; each number is how long, in ns. */
export const stepsScript = (lengths: readonly number[]): string => {
  let ns = 0
  const lines = lengths.map((length, i) => {
    const line = `${ns} a ${['ready', 'runs', 'sleeps never'][i % 3]!}`
    ns += length
    return line
  })
  return ['0 a created', ...lines, `${ns} - logs : end`].join('\n')
}
