import type { SiteId } from '@shared/ids'
import { InstantKind, NO_ROW, type RunModel } from '@shared/timeline/model'
import { textOf } from '@shared/timeline/read'

/** Callbacks of one name that were added, or called, at one place and instant. */
interface CallbackEntry {
  readonly kind: 'callback' | 'callbackAdded'
  readonly name: string
  readonly ns: number
  readonly site: SiteId
  readonly times: number
}

interface Callbacks {
  readonly listed: readonly CallbackEntry[]
  /** How many were added or called besides. */
  readonly more: number
}

/** The callbacks of the task in this row, in their order; alike ones in a row are one entry, of which there are `most`. */
export function callbacksOf(model: RunModel, task: number, most: number): Callbacks {
  const { kind, next, b, ns, site } = model.instants.columns
  const listed: CallbackEntry[] = []
  let more = 0
  let last = NO_ROW as number
  for (let row = model.tasks.columns.firstInstant[task]!; row !== NO_ROW; row = next[row]!) {
    if (kind[row] !== InstantKind.Callback && kind[row] !== InstantKind.CallbackAdded) continue
    const isAlike = last !== NO_ROW && [kind, b, ns, site].every((column) => column[row] === column[last])
    last = row
    if (more > 0 || (!isAlike && listed.length === most)) more++
    else if (isAlike) listed.push({ ...listed.at(-1)!, times: listed.pop()!.times + 1 })
    else {
      const word = kind[row] === InstantKind.Callback ? 'callback' : 'callbackAdded'
      listed.push({ kind: word, name: textOf(model, b[row]!), ns: ns[row]!, site: site[row] as SiteId, times: 1 })
    }
  }
  return { listed, more }
}
