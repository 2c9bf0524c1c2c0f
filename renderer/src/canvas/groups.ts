import type { TaskId } from '@shared/ids'
import type { Lanes } from '@shared/timeline/lanes'
import type { RunModel } from '@shared/timeline/model'
import type { Group } from '@shared/timeline/objects'
import { rowOf } from '@shared/timeline/read'

/** The lanes of the members of each wait group, worked out for those groups that come into sight. */
export class GroupLanes {
  readonly #model: RunModel
  readonly #lanes: Lanes
  readonly #known = new WeakMap<Group, { readonly members: number; readonly lanes: Int32Array }>()

  constructor(model: RunModel, lanes: Lanes) {
    this.#model = model
    this.#lanes = lanes
  }

  /** Ascending, each lane once; without the members that have no lane. */
  of(group: Group): Int32Array {
    const known = this.#known.get(group)
    if (known?.members === group.members.length) return known.lanes
    const found = new Set<number>()
    for (const { task } of group.members) {
      const lane = this.#laneOf(task)
      if (lane >= 0) found.add(lane)
    }
    const lanes = Int32Array.from(found).sort()
    this.#known.set(group, { members: group.members.length, lanes })
    return lanes
  }

  #laneOf(task: TaskId): number {
    return this.#lanes.laneOf[rowOf(this.#model.tasks, task)] ?? -1
  }
}
