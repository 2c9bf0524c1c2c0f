import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { compareVariants } from '@shared/compare/statistics'
import type { Nanoseconds, RunId } from '@shared/ids'
import type { Variant } from '@shared/run'
import { toBatches } from '@shared/timeline/testing/script'
import { runSnippet } from '../testing/snippet'
import { foldRun, type RecordedRun, type Report } from './report'

const EXAMPLES = resolve(import.meta.dirname, '../../resources/examples')

/** The names of the examples, without their end. */
export const EXAMPLE_NAMES: readonly string[] = readdirSync(EXAMPLES)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort()

interface Options {
  readonly title?: string
  readonly variant?: Variant
  /** Into how many batches the events are cut. */
  readonly parts?: number
}

/** Runs a snippet on the virtual clock, as it would come out of the store. */
export async function recordSnippet(source: string, options: Options = {}): Promise<RecordedRun> {
  const { title = 'snippet.ts', variant = {}, parts = 3 } = options
  const { end, recording, program } = await runSnippet(source, { variant })
  // The texts are all there at the end; that each stands in the batch that needs it first is the recorder's to do.
  const events = recording.events.map((event) => ({ time: 0, ...event, texts: recording.texts.length }))
  const cuts = Array.from({ length: parts - 1 }, (_, i) => Math.floor(((i + 1) * events.length) / parts))
  const batches = toBatches({ events, texts: recording.texts }, cuts)
  const durationNs = (events.at(-1)?.ns ?? 0) as Nanoseconds
  const { sites } = program
  const run = { ...end, id: 7 as RunId, title, source, sites, marks: [], variant, clock: 'virtual', seed: 1 } as const
  const details = { ...run, startedAt: 1_800_000_000_000, durationNs, runtimeVersion: '1' }
  const { model } = foldRun({ ...details, events: 0, tasks: 0 }, batches)
  return { details: { ...details, events: model.events, tasks: model.tasks.length }, batches, model }
}

export const exampleSource = (name: string): string => readFileSync(resolve(EXAMPLES, `${name}.ts`), 'utf8')

export const recordExample = (name: string, variant: Variant = {}): Promise<RecordedRun> =>
  recordSnippet(exampleSource(name), { title: `${name}.ts`, variant })

/** Names that try to be something else: markup, code, formulas, links, mentions, grammar, unseen letters. */
export const NASTY_NAMES: readonly string[] = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '&lt;b&gt; {{1+1}} ${1+1} ]]> --> <!--',
  'it\'s "quoted" `code` ```fence``` | pipe \\ back',
  'line one\nline two\r\n\ttabbed\0null\u001b[31mred',
  '@everyone #1 https://example.com **bold** [link](javascript:alert(1))',
  '=HYPERLINK("http://example.com")',
  'section title :crit, 0, 9; %% end',
  'click here href "javascript:alert(1)"',
  '\u202egnitirw \u2066desrever\u2069 שלום עולם مرحبا',
  '👩‍👩‍👧 你好 🇫🇷 e\u0301 half \ud83d',
  'x'.repeat(3000),
  ' ',
  '',
]

/** A run whose tasks, console, results, errors, marks and spans bear these names, and whose code holds them. */
export const recordNasty = (): Promise<RecordedRun> =>
  recordSnippet(
    `import * as asyncio from 'asyncio'
import { mark, span } from 'taskscope'
const names = ${JSON.stringify(NASTY_NAMES)}
/* </script><img src=x onerror=alert(1)> \`\`\`\`\` */
async function work(name, i) {
  console.log(name)
  mark(name)
  await span(name, () => asyncio.sleep(0.1 * i))
  if (i % 2) throw new Error(name)
  return name
}
asyncio.run((async () => {
  const tasks = names.map((name, i) => asyncio.createTask(work(name, i), { name }))
  for (const task of tasks) task.addDoneCallback(() => console.error('done ' + task.getName()))
  await asyncio.wait(tasks)
  tasks[1].cancel(names[0])
})())`,
    { title: NASTY_NAMES[0]! },
  )

/** A run with so many tasks, some of which fail. */
export const recordMany = (count: number): Promise<RecordedRun> =>
  recordSnippet(
    `import * as asyncio from 'asyncio'
async function work(i) {
  await asyncio.sleep(i / 100)
  await asyncio.sleep(0)
  console.log('task ' + i + ' is about to end, and says so in a line of some length, as programs do')
  if (i % 100 === 99) throw new Error('every hundredth fails')
}
asyncio.run((async () => {
  await asyncio.wait(Array.from({ length: ${count} }, (_, i) => asyncio.createTask(work(i), { name: 'worker number ' + i + ' of many' })))
})())`,
  )

const MODES = ['ALL_COMPLETED', 'FIRST_COMPLETED', 'FIRST_EXCEPTION']

/** The three wait modes against each other, a few runs of each; `noiseNs` makes the real clock's out of them. */
export async function recordComparison({ noiseNs = 0, label = (mode: string): string => mode } = {}): Promise<Report> {
  const runs: RecordedRun[] = []
  for (const mode of MODES) runs.push(await recordExample('07-wait-modes', { mode }))
  const variants = runs.map((run, i) => ({
    label: label(MODES[i]!),
    samples: Array.from({ length: 10 }, (_, round) => {
      // The ninth run of each is late: there is always one.
      const late = round === 8 ? 20 : (round * 7) % 10
      return { runId: (i * 10 + round + 1) as RunId, ns: run.model.endNs + late * noiseNs, round }
    }),
  }))
  const clock = noiseNs === 0 ? 'virtual' : 'real'
  return { title: 'Wait modes', runs, variants: compareVariants(variants, { baseline: 0, clock }) }
}
