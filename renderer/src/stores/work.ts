import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { WorkKind, WorkProgress } from '@shared/contract'
import { backend } from '../bridge'

/** What is sooner done needs no word, in ms. */
const PATIENCE = 300

/** What main does for the window, and what the window does by itself: putting together the lines of a console. */
type ShownKind = WorkKind | 'gather'

export interface ShownWork extends Omit<WorkProgress, 'kind'> {
  readonly kind: ShownKind
  readonly file: string
  /** The user asked for its end. */
  readonly cancelling: boolean
}

/** What takes long, once it does: how far it is. */
export const useWork = defineStore('work', () => {
  const shown = shallowRef<readonly ShownWork[]>([])
  const latest = new Map<ShownKind, ShownWork>()
  const waiting = new Map<ShownKind, ReturnType<typeof setTimeout>>()

  /** Ends what the window does by itself. */
  let gathering: AbortController | undefined

  backend.on('work.progress', (progress) => take(progress))

  function take({ file, ...progress }: Omit<WorkProgress, 'kind'> & { readonly kind: ShownKind }): void {
    const { kind } = progress
    if (file === null) {
      latest.delete(kind)
      clearTimeout(waiting.get(kind))
      waiting.delete(kind)
      show()
      return
    }
    latest.set(kind, { ...progress, file, cancelling: latest.get(kind)?.cancelling ?? false })
    if (!waiting.has(kind)) waiting.set(kind, setTimeout(show, PATIENCE))
    else if (shown.value.some((work) => work.kind === kind)) show()
  }

  const show = () => (shown.value = [...latest.values()])

  /** Work of the window itself, shown in the same way; gives null where it was cancelled. There is one at a time. */
  async function gather<T>(
    file: string,
    work: (attendance: { signal: AbortSignal; tell: (share: number) => void }) => Promise<T>,
  ): Promise<T | null> {
    gathering?.abort()
    const mine = (gathering = new AbortController())
    const { signal } = mine
    const tell = (done: number) => {
      if (gathering === mine) take({ kind: 'gather', file, done, total: 1 })
    }
    try {
      tell(0)
      return await work({ signal, tell })
    } catch (error) {
      if (signal.aborted) return null
      throw error
    } finally {
      if (gathering === mine) {
        gathering = undefined
        take({ kind: 'gather', file: null, done: 0, total: 0 })
      }
    }
  }

  function cancel(kind: ShownKind): void {
    const work = latest.get(kind)
    if (!work) return
    latest.set(kind, { ...work, cancelling: true })
    show()
    if (kind === 'gather') gathering?.abort()
    else void backend.request('work.cancel', { kind })
  }

  return { shown, gather, cancel }
})
