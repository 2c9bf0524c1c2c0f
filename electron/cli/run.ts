import type { EventBatch } from '@shared/events/batch'
import type { RunRequest } from '@shared/run'
import { RunBuilder } from '@shared/timeline/build'
import { formatDocument, toDocument } from '@shared/timeline/document'
import { formatTime } from '@shared/timeline/time'
import { newSeed, record, type Recorded, type Recording } from '../recorder/recorder'
import { createRunner } from '../runner/client'
import { launchChildProcess } from '../runner/launch'
import { openStore } from '../store/client'
import { defaultDatabasePath } from '../store/location'
import type { CommandOf } from './arguments'
import { consoleText } from './console-text'
import { outputLost, print, say } from './output'
import { onSignal } from './signals'
import { readSource } from './source'
import { diagnosticsText, errorText, warningText, type Snippet } from './words'

/**
 * Runs a snippet and gives the exit code.
 * @throws UsageError, StoreError
 */
export async function run(command: CommandOf<'run'>): Promise<number> {
  const { clock, variant, json } = command
  const snippet = readSource(command.file)
  const { source, title } = snippet
  const request: RunRequest = { source, title, clock, variant, seed: newSeed(clock) }
  const store = command.save ? await openStore(command.db ?? defaultDatabasePath()) : null
  const runner = createRunner(launchChildProcess())
  try {
    const builder = new RunBuilder()
    const onBatch = (batch: EventBatch): void => {
      const known = builder.model.console.length
      builder.push(batch)
      if (!json) print(consoleText(builder.model, known))
    }
    const result = await record(request, { runner, store, onBatch })
    if (result.ok) return await watch(json, snippet, request, result.recording, builder)
    say(diagnosticsText(result.diagnostics, snippet))
    return 2
  } finally {
    await Promise.all([runner.dispose(), store?.close()])
  }
}

async function watch(
  json: boolean,
  snippet: Snippet,
  { clock, variant }: RunRequest,
  recording: Recording,
  builder: RunBuilder,
): Promise<number> {
  const interruption = onSignal(() => recording.stop())
  outputLost.addEventListener('abort', () => recording.stop())

  const recorded = await recording.done
  const { end, storeFailure } = recorded
  const model = builder.finish(end.durationNs)
  const document = toDocument({ ...end, id: recording.runId, clock, variant }, model, recording.sites)
  if (json) print(formatDocument(document))

  for (const warning of document.warnings) say(warningText(warning))
  if (model.dropped > 0) say(`warning: ${model.dropped} events were lost, because nobody read them in time\n`)
  if (end.error) say(errorText(end.error, snippet))
  if (storeFailure !== undefined) say(`The run was not kept whole: ${storeFailure.en}\n`)
  say(`${end.status} after ${formatTime(end.durationNs)}, ${countText(model.tasks.length)}${runText(recording)}\n`)
  return end.status === 'stopped' ? (interruption.code ?? 1) : exitCode(recorded)
}

const countText = (tasks: number): string => (tasks === 1 ? '1 task' : `${tasks} tasks`)
const runText = ({ runId }: Recording): string => (runId === null ? ', not kept' : `, run ${runId}`)

function exitCode({ end, storeFailure }: Recorded): number {
  if (end.badVariant || storeFailure !== undefined) return 2
  return end.status === 'completed' ? 0 : 1
}
