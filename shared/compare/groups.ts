import type { LibraryRun } from '../library'
import type { VariantSamples } from './statistics'

/** Runs that are counted together: those of one variant, or a single run. */
export interface RunGroup {
  readonly label: string
  /** In the order in which they ran. */
  readonly runs: readonly LibraryRun[]
}

/** The values of a run's axes: `FIRST_COMPLETED`, or `FIRST_COMPLETED · workers 3`: a bare number says nothing. */
export const variantText = ({ variant }: Pick<LibraryRun, 'variant'>): string =>
  Object.entries(variant)
    .map(([name, value]) => (/\p{L}/u.test(value) ? value : `${name} ${value}`))
    .join(' · ')

/**
 * Runs by what they ran: variant, and title and clock where these differ. Where that is the same for
 * all, every run stands for itself, since somebody chose to hold them against each other.
 */
export function groupRuns(runs: readonly LibraryRun[], nameOfRun: (run: LibraryRun) => string): RunGroup[] {
  const inOrder = [...runs].sort((a, b) => a.id - b.id)
  const differs = (of: (run: LibraryRun) => string) => new Set(inOrder.map(of)).size > 1
  const parts = [(run: LibraryRun) => run.title, variantText, (run: LibraryRun) => run.clock].filter(differs)
  if (parts.length === 0) return inOrder.map((run) => ({ label: nameOfRun(run), runs: [run] }))
  const byLabel = new Map<string, LibraryRun[]>()
  for (const run of inOrder) {
    const label = parts.map((of) => of(run) || nameOfRun(run)).join(' · ')
    byLabel.set(label, [...(byLabel.get(label) ?? []), run])
  }
  return [...byLabel].map(([label, runs]) => ({ label, runs }))
}

/** What the groups' completed runs measured. Repetition N of every variant of one batch ran in round N. */
export function samplesOf(groups: readonly RunGroup[]): VariantSamples[] {
  const batches = new Set(groups.flatMap(({ runs }) => runs.map(({ batchId }) => batchId)))
  const isOneBatch = batches.size === 1 && !batches.has(null)
  return groups.map(({ label, runs }) => ({
    label,
    samples: runs
      .map(({ id, durationNs, status }, i) => ({ runId: id, ns: durationNs, round: isOneBatch ? i : null, status }))
      .filter(({ status }) => status === 'completed')
      .map(({ runId, ns, round }) => ({ runId, ns, round })),
  }))
}

/** The run whose duration is the median of its group's completed ones, or of all where none completed. */
export function typicalRun({ runs }: RunGroup): LibraryRun | undefined {
  const completed = runs.filter(({ status }) => status === 'completed')
  const byDuration = (completed.length > 0 ? completed : [...runs]).sort((a, b) => a.durationNs - b.durationNs)
  return byDuration[(byDuration.length - 1) >> 1]
}
