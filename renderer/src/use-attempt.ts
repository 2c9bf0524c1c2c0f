import { type ShallowRef, shallowRef } from 'vue'
import { messageOf } from './i18n'

/** Work of one dialog or pane, and how it went. */
export interface Attempt {
  readonly busy: Readonly<ShallowRef<boolean>>
  /** Why the last work failed: one sentence that says what to do. undefined: it has not. */
  readonly problem: Readonly<ShallowRef<string | undefined>>
  /** Does something whose failure is told where it was asked for; @returns whether it worked. Never throws. */
  readonly attempt: (work: () => unknown) => Promise<boolean>
}

/** For what tells of its failures in its own place. What has none tells them by a toast. */
export function useAttempt(): Attempt {
  const busy = shallowRef(false)
  const problem = shallowRef<string>()

  async function attempt(work: () => unknown): Promise<boolean> {
    busy.value = true
    problem.value = undefined
    try {
      await work()
    } catch (error) {
      problem.value = messageOf(error)
    } finally {
      busy.value = false
    }
    return problem.value === undefined
  }

  return { busy, problem, attempt }
}
