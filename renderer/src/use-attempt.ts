import { type ShallowRef, shallowRef } from 'vue'
import { messageOf } from './i18n'

/** Work of one dialog or pane, and how it went. */
export interface Attempt {
  readonly busy: Readonly<ShallowRef<boolean>>
  /** Why the last work failed: one sentence that says what to do. undefined: it has not. */
  readonly problem: Readonly<ShallowRef<string | undefined>>
  /**
   * Does something whose failure is told where it was asked for; @returns whether it worked. Never throws. The work
   * can ask whether it is the last that was begun: what others find out then no longer counts.
   */
  readonly attempt: (work: (isLast: () => boolean) => unknown) => Promise<boolean>
}

/** For what tells of its failures in its own place. What has none tells them by a toast. */
export function useAttempt(): Attempt {
  const busy = shallowRef(false)
  const problem = shallowRef<string>()
  let begun = 0

  async function attempt(work: (isLast: () => boolean) => unknown): Promise<boolean> {
    const mine = ++begun
    const isLast = () => mine === begun
    busy.value = true
    problem.value = undefined
    try {
      await work(isLast)
      return true
    } catch (error) {
      if (isLast()) problem.value = messageOf(error)
      return false
    } finally {
      if (isLast()) busy.value = false
    }
  }

  return { busy, problem, attempt }
}
