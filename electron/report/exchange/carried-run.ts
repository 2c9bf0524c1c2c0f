import * as v from 'valibot'
import { MAX_SOURCE_LENGTH } from '@shared/contract'
import type { EventBatch } from '@shared/events/batch'
import { CorruptEventsError } from '@shared/events/codec'
import { runMarksSchema } from '@shared/marks'
import { CLOCKS, RUN_STATUSES, type RunDetails } from '@shared/run'
import { SITE_KINDS } from '@shared/sites'
import { foldRun, type RecordedRun, type Recording } from '../report'
import { BadFileError } from './errors'
import { MAX_EVENTS } from './limits'

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER))
const position = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0x7fff_ffff))
const line = v.pipe(position, v.minValue(1))
const name = v.pipe(v.string(), v.maxLength(1000))

/** Encoded events, in base64. Compared as a whole: a pattern over megabytes overflows the stack. */
const bytes = v.pipe(
  v.string(),
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }): Uint8Array => {
    const decoded = fromBase64(value)
    if (toBase64(decoded) === value) return decoded
    addIssue({ message: 'This is not base64.' })
    return NEVER
  }),
)

const siteSchema = v.object({
  kind: v.picklist(SITE_KINDS),
  line,
  column: position,
  endLine: line,
  endColumn: position,
  name,
})

const batchSchema = v.object({
  firstEvent: whole,
  count: whole,
  bytes,
  firstText: v.pipe(whole, v.minValue(1)),
  texts: v.array(v.string()),
})

/** A run as files carry it: all that was recorded, from which the rest is derived again. Times as in shared/run.ts. */
export const carriedRunSchema = v.object({
  id: v.pipe(whole, v.minValue(1)),
  title: name,
  status: v.picklist(RUN_STATUSES),
  clock: v.picklist(CLOCKS),
  variant: v.record(name, name),
  seed: v.pipe(whole, v.maxValue(0xffff_ffff)),
  startedAt: v.pipe(whole, v.maxValue(8.64e15)),
  durationNs: whole,
  runtimeVersion: name,
  error: v.optional(
    v.object({ message: v.string(), stack: v.array(v.object({ name: v.string(), line, column: position })) }),
  ),
  source: v.pipe(v.string(), v.maxLength(MAX_SOURCE_LENGTH)),
  sites: v.array(siteSchema),
  batches: v.array(batchSchema),
  /** Files of before there were any carry none. */
  marks: v.optional(runMarksSchema, []),
})

/** As it stands in a file. */
export type CarriedRun = v.InferInput<typeof carriedRunSchema>

export function toCarriedRun({ details, batches }: Recording): CarriedRun {
  const {
    id,
    title,
    status,
    clock,
    variant,
    seed,
    startedAt,
    durationNs,
    runtimeVersion,
    error,
    source,
    sites,
    marks,
  } = details
  return {
    ...{ id, title, status, clock, variant: { ...variant }, seed, startedAt, durationNs, runtimeVersion },
    ...(error && { error: { message: error.message, stack: [...error.stack] } }),
    source,
    sites: [...sites],
    batches: batches.map(({ bytes, texts, firstEvent, count, firstText }) => ({
      ...{ firstEvent, count, bytes: toBase64(bytes), firstText },
      texts: [...texts],
    })),
    marks: [...marks],
  }
}

/**
 * The runs of a file, each checked down to its last event. How many events and tasks they have is
 * counted, not believed.
 * @throws BadFileError
 */
export function fromCarriedRuns(runs: readonly v.InferOutput<typeof carriedRunSchema>[]): Recording[] {
  const events = runs.flatMap(({ batches }) => batches).reduce((sum, { count }) => sum + count, 0)
  if (events > MAX_EVENTS) {
    throw new BadFileError({
      en: `The file has ${events} events, more than the ${MAX_EVENTS} that can be taken in: export fewer runs into one file.`,
      fr: `Le fichier contient ${events} événements, plus que les ${MAX_EVENTS} qui peuvent être importés\u00a0: exportez moins d’exécutions par fichier.`,
    })
  }
  return runs.map(({ batches, ...rest }, index) => {
    const details = { ...rest, events: 0, tasks: 0 } as unknown as RunDetails
    const { model } = foldCarried(details, batches, index)
    return { details: { ...details, events: model.events, tasks: model.tasks.length }, batches }
  })
}

function foldCarried(details: RunDetails, batches: readonly EventBatch[], index: number): RecordedRun {
  let events = 0
  let texts = 1
  for (const { firstEvent, count, firstText, ...batch } of batches) {
    if (firstEvent !== events || firstText !== texts) {
      throw new BadFileError({
        en: `Run ${index + 1} of the file is damaged: a part of its events is missing.`,
        fr: `L’exécution ${index + 1} du fichier est endommagée\u00a0: une partie de ses événements manque.`,
      })
    }
    events += count
    texts += batch.texts.length
  }
  try {
    return foldRun(details, batches)
  } catch (error) {
    if (!(error instanceof CorruptEventsError)) throw error
    throw new BadFileError({
      en: `Run ${index + 1} of the file is damaged. ${error.message}`,
      fr: `L’exécution ${index + 1} du fichier est endommagée\u00a0: «\u00a0${error.message}\u00a0».`,
    })
  }
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

/** A copy of its own memory: small Buffers share a pool. */
function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'))
}
