import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { MAX_SOURCE_LENGTH } from '@shared/contract'
import type { RunId } from '@shared/ids'
import type { Clock } from '@shared/run'
import { backend } from '../bridge'
import { i18n, messageOf } from '../i18n'
import { startLiveRun } from '../sources/live-run'
import { openStoredRun } from '../sources/stored-run'
import { useExperiments } from './experiments'
import { useLibrary } from './library'
import { RunSession } from './session'
import { useSettings } from './settings'
import { type SnippetTab, useTabs } from './tabs'
import { useToasts } from './toasts'

/** Starts, stops and opens runs. One run is under way at a time. */
export const useRuns = defineStore('runs', () => {
  const tabs = useTabs()
  const library = useLibrary()
  const experiments = useExperiments()
  const settings = useSettings()
  const toasts = useToasts()

  const live = shallowRef<RunSession>()
  const starting = shallowRef(false)
  const stopping = shallowRef(false)
  const busy = computed(() => starting.value || live.value?.running.value === true)

  watch(
    () => live.value?.running.value,
    (running) => {
      if (!running) stopping.value = false
    },
  )

  /** Runs the snippet in front; shows in its tab why it does not. */
  async function start(): Promise<void> {
    const tab = tabs.active
    if (tab?.kind !== 'snippet' || busy.value) return
    // Main would refuse it too, but after a copy of all of it and in English.
    tab.problem = tab.source.length > MAX_SOURCE_LENGTH ? i18n.global.t('editor.tooLarge') : undefined
    if (tab.problem) return
    starting.value = true
    try {
      await experiments.keep(tab)
      const { title, source, variant, experimentId } = tab
      const started = await startLiveRun(backend, {
        ...{ title, source, variant, clock: clockOf(tab) },
        ...(experimentId !== null && { experimentId }),
      })
      tab.diagnostics = started.ok ? [] : started.diagnostics
      if (started.ok) show(tab, new RunSession(started.source))
    } catch (error) {
      tab.problem = messageOf(error)
    } finally {
      starting.value = false
    }
  }

  function show(tab: SnippetTab, session: RunSession): void {
    tab.session?.close()
    tab.session = session
    live.value = session
    void library.refresh()
  }

  /** Lessons judge by exact times, which the virtual clock gives. */
  const clockOf = (tab: SnippetTab): Clock => (tab.lesson ? 'virtual' : settings.current.clock)

  async function stop(): Promise<void> {
    const session = live.value
    if (!session?.running.value || stopping.value) return
    stopping.value = true
    await backend.request('run.stop', { runId: session.details.id })
  }

  /** Opens a run of the library: where it is already shown, or from the store. */
  async function open(runId: RunId, title: string): Promise<void> {
    const shown = tabs.tabs.find(
      ({ session, source }) => session?.details.id === runId && session.details.source === source,
    )
    if (shown) {
      tabs.activate(shown.id)
      return
    }
    await toasts.attempt(async () => {
      const session =
        live.value?.running.value && live.value.details.id === runId
          ? live.value
          : new RunSession(await openStoredRun(backend, runId))
      tabs.openRun(session, title)
    })
  }

  return { live, starting, stopping, busy, start, stop, open }
})
