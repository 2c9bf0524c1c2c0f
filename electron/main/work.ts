import type { WorkKind, WorkProgress } from '@shared/contract'
import { UserError } from '@shared/errors'
import type { Sentence } from '@shared/sentence'
import type { Attendance } from '../exchange/client'

const BUSY: Readonly<Record<WorkKind, Sentence>> = {
  import: {
    en: 'A file is being opened: wait for its end, or cancel it.',
    fr: 'Un fichier est en cours d’ouverture\u00a0: attendez sa fin, ou annulez-la.',
  },
  export: {
    en: 'A file is being written: wait for its end, or cancel it.',
    fr: 'Un fichier est en cours d’écriture\u00a0: attendez sa fin, ou annulez-la.',
  },
  compare: {
    en: 'Runs are being compared: wait for the end, or cancel it.',
    fr: 'Des exécutions sont en cours de comparaison\u00a0: attendez la fin, ou annulez-la.',
  },
  clean: {
    en: 'Old runs are being deleted: wait for the end, or cancel it.',
    fr: 'D’anciennes exécutions sont en cours de suppression\u00a0: attendez la fin, ou annulez-la.',
  },
  move: {
    en: 'The data is being moved: wait for the end, or cancel it.',
    fr: 'Les données sont en cours de déplacement\u00a0: attendez la fin, ou annulez-le.',
  },
}

/** Work that may take long: the window shows how far it is, and cancels it. */
export class LongWork {
  readonly #push: (progress: WorkProgress) => void
  readonly #going = new Map<WorkKind, AbortController>()

  constructor(push: (progress: WorkProgress) => void) {
    this.#push = push
  }

  /**
   * Does it, before the eyes of the user, and gives back null where it was cancelled. It ends by itself
   * then, and leaves nothing half-done.
   * @throws Error where one of its kind goes on already; of a move, which closes the database, where anything does
   */
  async attend<T>(kind: WorkKind, file: string, work: (attendance: Attendance) => Promise<T>): Promise<T | null> {
    const inTheWay = [...this.#going.keys()].find((going) => going === kind || kind === 'move')
    if (inTheWay !== undefined) throw new UserError(BUSY[inTheWay])
    const controller = new AbortController()
    const { signal } = controller
    this.#going.set(kind, controller)
    try {
      this.#push({ kind, file, done: 0, total: 0 })
      return await work({ signal, tell: (done, total) => this.#push({ kind, file, done, total }) })
    } catch (error) {
      if (signal.aborted) return null
      throw error
    } finally {
      this.#going.delete(kind)
      this.#push({ kind, file: null, done: 0, total: 0 })
    }
  }

  cancel(kind: WorkKind): void {
    this.#going.get(kind)?.abort()
  }
}
