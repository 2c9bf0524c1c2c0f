import * as v from 'valibot'

/**
 * What a learner can be asked to predict. The answer stands nowhere: the recording of a run gives it
 * (answers.ts). `of` narrows some of them to a line of the console.
 *
 * order      the console's lines, in their order
 * time       when the run ends; `of` a line: when that line is printed
 * line       which one of these lines is printed
 * lines      which of these lines are printed
 * first      which of these tasks ends first
 * cancelled  which of these tasks end cancelled
 * tasks      how many tasks the run makes
 * together   how many tasks sleep at the same time, at most
 */
export const PREDICTION_KINDS = ['order', 'time', 'line', 'lines', 'first', 'cancelled', 'tasks', 'together'] as const
export type PredictionKind = (typeof PREDICTION_KINDS)[number]

/** How an answer is given: all options in an order, one of them, or some of them. */
export type AnswerForm = 'order' | 'one' | 'some'
export const FORMS: Readonly<Record<PredictionKind, AnswerForm>> = {
  order: 'order',
  time: 'one',
  line: 'one',
  lines: 'some',
  first: 'one',
  cancelled: 'some',
  tasks: 'one',
  together: 'one',
}

const filled = v.pipe(v.string(), v.trim(), v.nonEmpty())

const optionSchema = v.object({
  /** As it is shown. */
  text: filled,
  /** What the recording is asked for: the same in every language. A time in seconds, a count, a line, or a task's name. */
  key: filled,
  /** Markdown for who chose it wrongly; may be empty. */
  hint: v.string(),
})

const predictionSchema = v.object({
  kind: v.picklist(PREDICTION_KINDS),
  /** What a line of the console begins with; empty: the whole run. */
  of: v.string(),
  /** Markdown. */
  question: filled,
  options: v.pipe(
    v.array(optionSchema),
    v.minLength(2, 'A prediction offers two options at least.'),
    v.maxLength(8, 'A prediction offers eight options at most.'),
    v.check(
      (options) => new Set(options.map(({ key }) => key)).size === options.length,
      'A prediction offers no option twice.',
    ),
  ),
  /** Markdown, shown once the run has judged. */
  explanation: filled,
})

const stepSchema = v.object({
  title: filled,
  /** Markdown. */
  text: filled,
  predictions: v.pipe(v.array(predictionSchema), v.maxLength(2, 'A step asks for two predictions at most.')),
})

/** One lesson in one language: its file, taken apart. */
export const lessonSchema = v.object({
  title: filled,
  /** One or two sentences, for lists. */
  summary: filled,
  steps: v.pipe(
    v.array(stepSchema),
    v.minLength(2, 'A lesson has two steps at least.'),
    v.maxLength(5, 'A lesson has five steps at most.'),
  ),
})

export type Prediction = v.InferOutput<typeof predictionSchema>
export type Step = v.InferOutput<typeof stepSchema>
export type Lesson = v.InferOutput<typeof lessonSchema>
