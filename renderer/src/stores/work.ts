import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { WorkKind, WorkProgress } from '@shared/contract'
import { backend } from '../bridge'

/** What is sooner done needs no word, in ms. */
const PATIENCE = 300

export interface ShownWork extends WorkProgress {
  readonly file: string
  /** The user asked for its end. */
  readonly cancelling: boolean
}

/** Files that are taken in or written, once that takes long: how far it is. */
export const useWork = defineStore('work', () => {
  const shown = shallowRef<readonly ShownWork[]>([])
  const latest = new Map<WorkKind, ShownWork>()
  const waiting = new Map<WorkKind, ReturnType<typeof setTimeout>>()

  backend.on('work.progress', ({ file, ...progress }) => {
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
  })

  const show = () => (shown.value = [...latest.values()])

  function cancel(kind: WorkKind): void {
    const work = latest.get(kind)
    if (!work) return
    latest.set(kind, { ...work, cancelling: true })
    show()
    void backend.request('work.cancel', { kind })
  }

  return { shown, cancel }
})
