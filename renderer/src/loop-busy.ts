import { type RunModel, TaskState } from '@shared/timeline/model'

/** For how long of a run its tasks ran, in ns; a step under way counts up to `nowNs`. Loops run one step at a time. */
export function busyNs({ tasks, slices }: RunModel, nowNs: number): number {
  const { runningNs, state, lastSlice } = tasks.columns
  const { startNs } = slices.columns
  let busy = 0
  for (let row = 0; row < tasks.length; row++) {
    busy += runningNs[row]!
    if (state[row] === TaskState.Running) busy += nowNs - startNs[lastSlice[row]!]!
  }
  return busy
}
