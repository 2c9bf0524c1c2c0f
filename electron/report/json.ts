import * as v from 'valibot'
import { runDocumentSchema, toDocument } from '@shared/timeline/document'
import { carriedRunSchema, fromCarriedRuns, toCarriedRun } from './exchange/carried-run'
import { BadFileError } from './exchange/errors'
import { MAX_RUNS } from './exchange/limits'
import { damagedAt } from './exchange/taskscope-file'
import type { Recording, Report } from './report'

/** Goes up when a field goes, or means something else; new fields may come without. */
const VERSION = 1

const number = v.nullable(v.number())
const interval = v.nullable(v.object({ low: v.number(), high: v.number() }))

/** shared/compare/statistics.ts says what each is; null where a number is none. */
const variantSchema = v.object({
  label: v.string(),
  n: v.number(),
  medianNs: number,
  intervalNs: interval,
  fiveNs: v.array(number),
  points: v.array(v.object({ runId: v.number(), ns: v.number(), round: number, isOutlier: v.boolean() })),
  outliers: v.array(v.number()),
  comparison: v.nullable(
    v.object({
      differenceNs: number,
      relative: number,
      intervalNs: interval,
      relativeInterval: interval,
      p: v.number(),
      runs: v.number(),
      verdict: v.looseObject({ kind: v.picklist(['exact', 'different', 'same', 'tooFew', 'none']) }),
    }),
  ),
})

/**
 * The JSON report: of each run all that was recorded, and `document`, what the command line prints of it, derived
 * from that; of a comparison the figures of each variant, one of whose runs is at the same place in `runs`.
 */
export const jsonReportSchema = v.object({
  format: v.literal('taskscope-report'),
  version: v.literal(VERSION),
  title: v.string(),
  variants: v.array(variantSchema),
  runs: v.pipe(v.array(v.object({ ...carriedRunSchema.entries, document: runDocumentSchema })), v.maxLength(MAX_RUNS)),
})

type JsonReport = v.InferInput<typeof jsonReportSchema>

export function renderJson({ title, runs, variants }: Report): string {
  const report: Omit<JsonReport, 'variants'> & Pick<Report, 'variants'> = {
    format: 'taskscope-report',
    version: VERSION,
    title,
    variants,
    runs: runs.map((run) => ({
      ...toCarriedRun(run),
      document: toDocument(run.details, run.model, run.details.sites),
    })),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

/**
 * The runs of a JSON report.
 * @throws BadFileError
 */
export function parseJsonReport(text: string): Recording[] {
  const report = parse(text)
  if (!v.is(v.object({ format: v.literal('taskscope-report'), version: v.number() }), report)) {
    throw new BadFileError({
      en: 'This is not a report of Taskscope: choose a JSON file that Taskscope has exported.',
      fr: 'Ce n’est pas un rapport de Taskscope\u00a0: choisissez un fichier JSON que Taskscope a exporté.',
    })
  }
  if (report.version > VERSION) {
    throw new BadFileError({
      en: `This report was written by a newer Taskscope (version ${report.version}, this one reads up to ${VERSION}): update Taskscope to open it.`,
      fr: `Ce rapport a été écrit par un Taskscope plus récent (version ${report.version}, celui-ci lit jusqu’à ${VERSION})\u00a0: mettez Taskscope à jour pour l’ouvrir.`,
    })
  }
  const parsed = v.safeParse(jsonReportSchema, report)
  if (!parsed.success) throw damagedAt(parsed.issues[0])
  return fromCarriedRuns(parsed.output.runs.map(({ document: _, ...run }) => run))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
