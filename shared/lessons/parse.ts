import * as v from 'valibot'
import { type Lesson, lessonSchema, PREDICTION_KINDS, type Prediction, type PredictionKind, type Step } from './model'

/**
 * A lesson is a Markdown file. Its heading is the lesson's title, the paragraph below it the summary;
 * each `##` begins a step. A step may end in predictions:
 *
 *     ```predict time
 *     How long does the run take?
 *
 *     - 3 s
 *     - 5 s
 *       What to tell who chooses this one and is wrong.
 *
 *     Why it is so, for everybody, once the run has judged.
 *     ```
 *
 * Which option is right is not said: the run says it. `predict time hello` asks for the time at which a
 * line that begins with `hello` is printed. The step's code is a file beside it: see course.ts.
 */
export class LessonError extends Error {
  override readonly name = 'LessonError'
}

/** @throws LessonError: one sentence that says where and what is wrong */
export function parseLesson(file: string, text: string): Lesson {
  const [head = '', ...steps] = text.replaceAll('\r\n', '\n').split(/^(?=## )/m)
  const [, title = '', summary = ''] = /^# (.*)\n([^]*)$/.exec(head) ?? []
  const result = v.safeParse(lessonSchema, {
    title,
    summary: oneLine(summary),
    steps: steps.map((step) => parseStep(file, step)),
  })
  if (result.success) return result.output
  const [issue] = result.issues
  throw new LessonError(`${file}, ${v.getDotPath(issue) ?? 'lesson'}: ${issue.message}`)
}

function parseStep(file: string, text: string): Step {
  const [, title = '', body = ''] = /^## (.*)\n([^]*)$/.exec(text) ?? []
  const [prose = '', ...blocks] = body.split(/^```predict /m)
  return { title, text: prose.trim(), predictions: blocks.map((block) => parsePrediction(file, title, block)) }
}

function parsePrediction(file: string, step: string, block: string): Prediction {
  const fail = (problem: string): never => {
    throw new LessonError(`${file}, step “${step}”: ${problem}`)
  }
  const [content = '', after = ''] = block.split(/^```$/m)
  if (after.trim() !== '') fail('Nothing may stand below a prediction; what is to be read after it is part of it.')
  const [head = '', ...lines] = content.split('\n')
  const [kind = '', ...of] = head.trim().split(' ')
  if (!isKind(kind)) return fail(`There is no prediction “${kind}”; there are ${PREDICTION_KINDS.join(', ')}.`)

  const first = lines.findIndex((line) => line.startsWith('- '))
  if (first < 0) return fail('A prediction needs a list of options.')
  const length = lines.slice(first).findIndex((line) => !/^(- | {2}\S)/.test(line))
  const end = length < 0 ? lines.length : first + length
  return {
    kind,
    of: of.join(' '),
    question: lines.slice(0, first).join('\n').trim(),
    options: parseOptions(kind, lines.slice(first, end)),
    explanation: lines.slice(end).join('\n').trim(),
  }
}

/** `- text`, then what belongs to it on lines that are indented. */
function parseOptions(kind: PredictionKind, lines: readonly string[]): Prediction['options'] {
  const options: Prediction['options'] = []
  for (const line of lines) {
    const last = options.at(-1)
    if (line.startsWith('- ')) options.push({ text: line.slice(2).trim(), key: keyOf(kind, line.slice(2)), hint: '' })
    else if (last) last.hint = `${last.hint} ${line.trim()}`.trim()
  }
  return options
}

/** `1.5 s`, and in French `1,5 s`, is 1.5; a count is its number; anything else is itself. */
function keyOf(kind: PredictionKind, text: string): string {
  const isNumber = kind === 'time' || kind === 'tasks' || kind === 'together'
  return isNumber ? (/^[\d.,]+/.exec(text.trim())?.[0].replace(',', '.') ?? '') : text.trim()
}

const isKind = (kind: string): kind is PredictionKind => (PREDICTION_KINDS as readonly string[]).includes(kind)
const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')
