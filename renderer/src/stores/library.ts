import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Example } from '@shared/contract'
import type { RunSummary } from '@shared/run'
import { backend } from '../bridge'

/** How many runs the library asks for at a time. */
const PAGE = 100

/** Examples, and past runs, newest first. */
export const useLibrary = defineStore('library', () => {
  const examples = shallowRef<readonly Example[]>([])
  const runs = shallowRef<readonly RunSummary[]>([])
  /** There are older runs than those listed. */
  const more = shallowRef(false)
  /** Why the runs cannot be listed: one sentence that says what to do. */
  const problem = shallowRef<string>()

  async function load(): Promise<void> {
    backend.on('run.ended', () => void refresh())
    const [found] = await Promise.all([backend.request('examples.list', {}), refresh()])
    examples.value = found
  }

  /** Lists the newest runs again. What was unfolded below them stays. */
  async function refresh(): Promise<void> {
    try {
      const newest = await backend.request('runs.list', { limit: PAGE })
      const oldest = newest.at(-1)?.id ?? Infinity
      const older = runs.value.filter((run) => run.id < oldest)
      runs.value = [...newest, ...older]
      if (older.length === 0) more.value = newest.length === PAGE
      problem.value = undefined
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error)
    }
  }

  async function loadOlder(): Promise<void> {
    const before = runs.value.at(-1)?.id
    const older = await backend.request('runs.list', { limit: PAGE, before })
    runs.value = [...runs.value, ...older]
    more.value = older.length === PAGE
  }

  return { examples, runs, more, problem, load, refresh, loadOlder }
})
