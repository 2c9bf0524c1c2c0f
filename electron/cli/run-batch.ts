import { samplesOf } from '@shared/compare/groups'
import { compareVariants, type VariantSummary } from '@shared/compare/statistics'
import type { BatchProgress, BatchRequest } from '@shared/library'
import { timeText } from '@shared/replay/language'
import type { Runner } from '@shared/run'
import { RunBuilder } from '@shared/timeline/build'
import { readComparison } from '../exchange/comparison'
import { startBatch } from '../recorder/batch'
import { newSeed, record } from '../recorder/recorder'
import { createRunner } from '../runner/client'
import { launchChildProcess } from '../runner/launch'
import { openStore, type StoreClient } from '../store/client'
import { defaultDatabasePath } from '../store/location'
import type { CommandOf } from './arguments'
import { variantTable } from './compare'
import { variantText } from './list'
import { outputLost, print, say } from './output'
import { ProgressBar } from './progress'
import { onSignal } from './signals'
import { readSource } from './source'
import { diagnosticsText, errorText, type Snippet } from './words'

type Axes = BatchRequest['axes']

/**
 * Runs a snippet in all its variants, or one of them, several times, prints what they took, and gives the
 * exit code.
 * @throws UsageError, StoreError
 */
export async function runBatch(command: CommandOf<'run'>): Promise<number> {
  const { clock, variant, allVariants, repeat, json } = command
  const snippet = readSource(command.file)
  const { source, title } = snippet
  const store = await openStore(command.db ?? defaultDatabasePath())
  const runner = createRunner(launchChildProcess())
  try {
    const axes = allVariants ? await findAxes(command, snippet, runner) : fixedAxes(command)
    if (axes === null) return 2
    const bar = new ProgressBar()
    const request = { source, title, experimentId: null, clock, axes, repeats: repeat ?? 1 }
    const result = await startBatch(request, { runner, store, onProgress: (progress) => show(bar, progress) })
    if (!result.ok) {
      say(diagnosticsText(result.diagnostics, snippet))
      return 2
    }
    const interruption = onSignal(() => result.batch.cancel())
    outputLost.addEventListener('abort', () => result.batch.cancel())
    const ended = await result.batch.done
    bar.end()
    const runs = await Promise.all(ended.runIds.map((id) => store.library.run(id)))
    if (json) print(`${JSON.stringify({ runs }, null, 2)}\n`)
    else
      print(
        variantTable(await summarize(store, ended, Object.keys(variant).length > 0 ? variantText({ variant }) : title)),
      )
    if (ended.failure !== undefined) say(`The runs ended early: ${ended.failure.en}\n`)
    say(`${ended.done} of ${ended.total} runs${runRange(ended)}\n`)
    if (ended.failure !== undefined) return 2
    if (ended.ended === 'cancelled') return interruption.code ?? 1
    return runs.every(({ status }) => status === 'completed') ? 0 : 1
  } finally {
    await Promise.all([runner.dispose(), store.close()])
  }
}

const fixedAxes = ({ variant }: CommandOf<'run'>): Axes =>
  Object.entries(variant).map(([name, value]) => ({ name, values: [value] }))

/** The axes that a run meets which is not kept, those that were chosen with their one value; null: it could not be run. */
async function findAxes(command: CommandOf<'run'>, snippet: Snippet, runner: Runner): Promise<Axes | null> {
  const { clock, variant } = command
  const { source, title } = snippet
  const builder = new RunBuilder()
  const request = { source, title, clock, variant, seed: newSeed(clock) }
  const result = await record(request, { runner, store: null, onBatch: (batch) => builder.push(batch) })
  if (!result.ok) {
    say(diagnosticsText(result.diagnostics, snippet))
    return null
  }
  const { end } = await result.recording.done
  if (end.badVariant) {
    say(end.error ? errorText(end.error, snippet) : 'The snippet has no such variant.\n')
    return null
  }
  return Array.from(builder.model.axes.values(), ({ name, values }) => ({
    name,
    values: variant[name] === undefined ? values : [variant[name]],
  }))
}

function show(bar: ProgressBar, { done, total, current, remainingMs }: BatchProgress): void {
  const left = remainingMs === null ? '' : `${timeText(Math.round(remainingMs) * 1e6, 'en')} left`
  bar.update(done, total, [left, current ? variantText({ variant: current }) : ''].filter(Boolean).join('  '))
}

/** By variant; of runs that are all of one variant as one. */
async function summarize(
  store: StoreClient,
  { runIds }: BatchProgress,
  label: string,
): Promise<readonly VariantSummary[]> {
  const runs = await Promise.all(runIds.map((id) => store.library.run(id)))
  if (new Set(runs.map(variantText)).size > 1) return (await readComparison(store, runIds)).variants
  return compareVariants(samplesOf([{ label, runs }]), { baseline: 0, clock: runs[0]?.clock ?? 'real' })
}

function runRange({ runIds }: BatchProgress): string {
  const [first] = runIds
  const last = runIds.at(-1)
  if (first === undefined || last === undefined) return ''
  return first === last ? `, run ${first}` : `, runs ${first} to ${last}`
}
