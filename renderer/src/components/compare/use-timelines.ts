import { shallowRef, watch } from 'vue'
import type { ComparedRun } from '@shared/compare/compared-run'
import type { RequestArgs } from '@shared/contract'
import { backend } from '../../bridge'
import { messageOf, useTexts } from '../../i18n'

type Asked = RequestArgs<'compare.timelines'>

/**
 * Runs under each other, compared anew whenever `ask` asks for others, and in another language, as sentences come
 * with them. Whoever leaves before they are there ends that.
 */
export function useTimelines(ask: () => Asked) {
  /** Stay until others are there. */
  const runs = shallowRef<readonly ComparedRun[]>([])
  const state = shallowRef<'busy' | 'done' | 'cancelled'>('busy')
  const problem = shallowRef<string>()
  const attempts = shallowRef(1)

  watch([ask, attempts, useTexts().locale], ([args], _, onLeave) => void compare(args, onLeave), { immediate: true })

  async function compare(args: Asked, onLeave: (leave: () => void) => void): Promise<void> {
    let isOver = false
    let isLeft = false
    onLeave(() => {
      isLeft = true
      if (!isOver) void backend.request('work.cancel', { kind: 'compare' })
    })
    state.value = 'busy'
    problem.value = undefined
    try {
      const compared = await backend.request('compare.timelines', args)
      if (isLeft) return
      runs.value = compared ?? runs.value
      state.value = compared ? 'done' : 'cancelled'
    } catch (error) {
      if (isLeft) return
      problem.value = messageOf(error)
      state.value = 'done'
    } finally {
      isOver = true
    }
  }

  return { runs, state, problem, again: () => attempts.value++ }
}
