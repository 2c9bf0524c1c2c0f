import { groupRuns, samplesOf, typicalRun } from '@shared/compare/groups'
import { compareVariants, type VariantSummary } from '@shared/compare/statistics'
import type { RunId } from '@shared/ids'
import type { Clock } from '@shared/run'
import { foldRun, type RecordedRun } from '../report/report'
import type { StoreClient } from '../store/client'
import { runGoesOn, StoreError } from '../store/errors'
import { readRun } from '../store/read-run'

/** Runs held against each other, by variant. */
export interface RunComparison {
  readonly clock: Clock
  /** Index of the variant that the others are compared with. */
  readonly baseline: number
  readonly variants: readonly VariantSummary[]
  /** Of each variant the run whose duration is its median: the one whose tasks are looked at. */
  readonly typical: readonly RecordedRun[]
}

/**
 * A run from the store, folded; `tell` is told which share of it has been read.
 * @throws StoreError where it is not there, or still goes on
 */
export async function readEndedRun(
  store: StoreClient,
  id: RunId,
  tell?: (share: number) => void,
): Promise<RecordedRun> {
  const { details, batches } = await readRun(store, id, tell)
  if (details.status === 'running') throw runGoesOn(id)
  return foldRun(details, batches)
}

/**
 * Compares runs by variant; runs that are alike in that each for itself.
 * `baseline`: one of the runs, whose variant is the baseline; the first variant without it.
 * @throws StoreError
 */
export async function readComparison(
  store: StoreClient,
  runIds: readonly RunId[],
  baseline: RunId = runIds[0]!,
): Promise<RunComparison> {
  const runs = await Promise.all([...new Set(runIds)].map((id) => store.library.run(id)))
  if (runs.length < 2)
    throw new StoreError({
      en: 'Comparing needs two runs or more: choose another one.',
      fr: 'Il faut au moins deux exécutions pour comparer\u00a0: choisissez-en une autre.',
    })
  const groups = groupRuns(runs, ({ id }) => `run ${id}`)
  const baselineGroup = groups.findIndex((group) => group.runs.some(({ id }) => id === baseline))
  if (baselineGroup < 0)
    throw new StoreError({
      en: `Run ${baseline}, the baseline, is none of the runs that are compared: choose one that is.`,
      fr: `L’exécution ${baseline}, la référence, n’est pas parmi les exécutions comparées\u00a0: choisissez-en une qui l’est.`,
    })
  const clock = runs.every((run) => run.clock === 'virtual') ? 'virtual' : 'real'
  return {
    clock,
    baseline: baselineGroup,
    variants: compareVariants(samplesOf(groups), { baseline: baselineGroup, clock }),
    typical: await Promise.all(groups.map((group) => readEndedRun(store, typicalRun(group)!.id))),
  }
}
