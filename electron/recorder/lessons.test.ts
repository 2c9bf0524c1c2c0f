import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CourseLesson, type CourseStep, LESSON_LANGUAGES, makeCourse } from '@shared/lessons/course'
import { judge } from '@shared/lessons/judge'
import { FORMS, type Prediction } from '@shared/lessons/model'
import type { Runner } from '@shared/run'
import { RunBuilder } from '@shared/timeline/build'
import { nameOf } from '@shared/timeline/read'
import type { RunModel } from '@shared/timeline/model'
import { createRunner } from '../runner/client'
import { launchChildProcess } from '../runner/launch'
import { entry } from '../testing/entries'
import { record } from './recorder'

const folder = resolve(import.meta.dirname, '../../resources/lessons')
const files = new Map(
  globSync('*/*.{md,ts}', { cwd: folder }).map((path) => [path, readFileSync(resolve(folder, path), 'utf8')]),
)
const courses = LESSON_LANGUAGES.map((language) => makeCourse(files, language))
const lessons = courses[0]!.map(({ id }, i) => [id, courses.map((course) => course[i]!)] as const)

let runner: Runner
beforeAll(() => {
  runner = createRunner(launchChildProcess(entry('runner')))
})
afterAll(() => runner.dispose())

/** A step's code as a lesson runs it: on the virtual clock. */
async function run(source: string): Promise<RunModel> {
  const builder = new RunBuilder()
  const request = { source, title: '', clock: 'virtual', variant: {}, seed: 1 } as const
  const result = await record(request, { runner, store: null, onBatch: (batch) => builder.push(batch) })
  if (!result.ok) throw new Error(result.diagnostics[0]!.message.en)
  const { end } = await result.recording.done
  expect(end).toMatchObject({ status: 'completed' })
  return builder.finish(end.durationNs)
}

/** Every answer that can be given: each option, or each set of them. An order has too many: of those, that which stands there, and the right one. */
function answersTo(prediction: Prediction, model: RunModel): string[][] {
  const keys = prediction.options.map(({ key }) => key)
  const form = FORMS[prediction.kind]
  if (form === 'one') return keys.map((key) => [key])
  if (form === 'order') return [keys, [...judge(prediction, [], model).truth]]
  return keys.reduce<string[][]>((sets, key) => [...sets, ...sets.map((set) => [...set, key])], [[]])
}

/** Where a text leads to: `line-4`, `task-main`. */
const links = (text: string): string[] => [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, target]) => target!)
const texts = ({ text, predictions }: CourseStep): string =>
  [text, ...predictions.flatMap(({ question, explanation }) => [question, explanation])].join('\n')

describe('every lesson', () => {
  test.each(lessons)('%s has the same structure, code and answers in every language', (_, [english, ...others]) => {
    const shape = ({ part, steps }: CourseLesson) => ({
      part,
      steps: steps.map(({ code, predictions, ...step }) => ({
        code,
        links: links(texts({ code, predictions, ...step })),
        predictions: predictions.map(({ kind, of, options }) => ({
          ...{ kind, of },
          options: options.map(({ key, hint }) => [key, hint !== '']),
        })),
      })),
    })
    for (const other of others) expect(shape(other)).toEqual(shape(english!))
  })

  test.each(lessons)('%s asks what its code answers, in one way only', async (_, [lesson]) => {
    for (const { code, predictions, title, ...step } of lesson!.steps) {
      const model = await run(code)
      const lines = code.split('\n')
      const names = Array.from({ length: model.tasks.length }, (_, row) => nameOf(model, row))
      for (const link of links(texts({ code, predictions, title, ...step }))) {
        const [, kind, target] = /^(line|task)-(.+)$/.exec(link) ?? []
        if (kind === 'line') expect(lines[Number(target) - 1]?.trim(), `line ${target} in “${title}”`).toBeTruthy()
        else expect(names, `“${title}” leads to ${link}`).toContain(target)
      }
      for (const prediction of predictions) {
        const right = answersTo(prediction, model).filter((answer) => judge(prediction, answer, model).isRight)
        expect(right, `“${prediction.question}” in “${title}”`).toHaveLength(1)
      }
    }
  })

  test.each(lessons)('%s has something to predict', (_, [lesson]) => {
    expect(lesson!.steps.flatMap(({ predictions }) => predictions)).not.toEqual([])
  })
})

test('the parts follow one another', () => {
  const parts = courses[0]!.map(({ part }) => part)
  expect(new Set(parts)).toEqual(new Set([1, 2]))
  expect(parts).toEqual(parts.toSorted())
})

test('French text keeps its signs with their words, and has its own apostrophe', () => {
  // Code has its own spelling.
  const prose = (text: string) => text.replaceAll(/`[^`\n]*`|\]\([^)]*\)|^- .*$|^```.*$/gm, 'x')
  const wrong = /.{0,20}([^\u00a0\u202f][:;?!»](?=\s|$)|«[^\u00a0\u202f]|\w'\w)/g
  const found = [...files]
    .filter(([path]) => path.endsWith('fr.md'))
    .flatMap(([, text]) => prose(text).match(wrong) ?? [])
  expect(found).toEqual([])
})
