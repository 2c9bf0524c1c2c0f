import type { ObjectId, TaskId } from '../ids'
import type { RunModel } from '../timeline/model'
import type { SyncObject } from '../timeline/objects'
import type { Positions } from './positions'
import { countAtMost } from './search'

/** A lock, queue or the like at one position. */
export interface SyncMoment {
  readonly object: SyncObject
  /** Who holds it, how often. */
  readonly holders: ReadonlyMap<TaskId, number>
  /** As in `SyncObject`; null: not told yet. */
  readonly value: number | null
}

const NOBODY: ReadonlyMap<TaskId, number> = new Map()

/** Holders and values of all locks, queues and the like at one position, moved by the changes in between. */
export class SyncCursor {
  readonly #model: RunModel
  readonly #positions: Positions
  readonly #objects: readonly SyncObject[]
  readonly #holders = new Map<ObjectId, Map<TaskId, number>>()
  readonly #values = new Map<ObjectId, number>()
  /** By change, once passed: the count or value before it, so that it can be taken back. NaN: no value yet. */
  readonly #before: Float64Array
  #passed = 0
  #created = 0

  constructor(model: RunModel, positions: Positions) {
    this.#model = model
    this.#positions = positions
    this.#objects = [...model.syncs.values()]
    this.#before = new Float64Array(model.syncChanges.length)
  }

  /** To the state after the first `position` events. */
  seek(position: number): void {
    this.#created = countAtMost(this.#positions.syncCreated, position - 1)
    const target = countAtMost(this.#positions.syncChange, position - 1)
    while (this.#passed < target) this.#pass()
    while (this.#passed > target) this.#takeBack()
  }

  /** Those that exist, in the order of their creation. */
  all(): SyncMoment[] {
    return this.#objects.slice(0, this.#created).map((object) => this.#momentOf(object))
  }

  of(id: ObjectId): SyncMoment | null {
    const object = this.#model.syncs.get(id)
    return object === undefined ? null : this.#momentOf(object)
  }

  #momentOf(object: SyncObject): SyncMoment {
    return { object, holders: this.#holders.get(object.id) ?? NOBODY, value: this.#values.get(object.id) ?? null }
  }

  #pass(): void {
    const { object, task, held, value } = this.#model.syncChanges.columns
    const change = this.#passed++
    const id = object[change] as ObjectId
    if (held[change] === 0) {
      this.#before[change] = this.#values.get(id) ?? NaN
      this.#values.set(id, value[change]!)
      return
    }
    const holder = task[change] as TaskId
    const count = this.#holders.get(id)?.get(holder) ?? 0
    this.#before[change] = count
    this.#hold(id, holder, count + held[change]!)
  }

  #takeBack(): void {
    const { object, task, held } = this.#model.syncChanges.columns
    const change = --this.#passed
    const id = object[change] as ObjectId
    const before = this.#before[change]!
    if (held[change] !== 0) this.#hold(id, task[change] as TaskId, before)
    else if (Number.isNaN(before)) this.#values.delete(id)
    else this.#values.set(id, before)
  }

  #hold(id: ObjectId, holder: TaskId, count: number): void {
    let holders = this.#holders.get(id)
    if (holders === undefined) this.#holders.set(id, (holders = new Map<TaskId, number>()))
    if (count > 0) holders.set(holder, count)
    else holders.delete(holder)
  }
}
