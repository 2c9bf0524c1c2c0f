import type { Command } from '@shared/commands'
import type { LessonPlace } from '@shared/lessons/progress'
import { DEFAULT_SETTINGS, type SettingsChange } from '@shared/settings'
import { backend } from './bridge'
import { type CommandAction, useCommands } from './commands'
import { useTexts } from './i18n'
import { useItemCommands, useLibraryCommands } from './library-commands'
import { movePane } from './panes'
import { useBatch } from './stores/batch'
import { useConsole } from './stores/console'
import { useFiles } from './stores/files'
import { useInspector } from './stores/inspector'
import { useLessons } from './stores/lessons'
import { useRuns } from './stores/runs'
import { useSettings } from './stores/settings'
import { useTabs } from './stores/tabs'
import { useToasts } from './stores/toasts'
import { useUpdates } from './stores/updates'
import { useView } from './stores/view'
import { useUpdateNews } from './use-update-news'

/** Carries out what belongs to no single pane, and what works while its pane is hidden. */
export function useWindowCommands(): void {
  useRunCommands()
  useTabCommands()
  useLibraryCommands()
  useItemCommands()
  useViewCommands()
  useLessonCommands()
  useAppCommands()
  useChoices()
}

function useRunCommands(): void {
  const { t } = useTexts()
  const runs = useRuns()
  const batch = useBatch()
  const tabs = useTabs()
  const whyNotStart = () => {
    if (tabs.active?.kind === 'run') return t('bar.runReadOnly')
    if (tabs.active?.kind !== 'snippet') return t('reason.noSnippet')
    return runs.busy || batch.busy ? t('reason.running') : undefined
  }
  const isStoppable = () => runs.live?.running.value === true && !runs.stopping
  useCommands({
    'run.start': { run: () => void runs.start(), blocked: whyNotStart },
    'run.stop': { run: () => void runs.stop(), blocked: () => (isStoppable() ? undefined : t('reason.nothingRuns')) },
  })
}

function useTabCommands(): void {
  const { t } = useTexts()
  const tabs = useTabs()
  const files = useFiles()
  const view = useView()
  const noTab = () => (tabs.activeId === null ? t('reason.noTab') : undefined)
  const onlyTab = () => (tabs.tabs.length < 2 ? t('reason.onlyTab') : undefined)
  /** Whoever brings a tab to the front goes on there. */
  const toCode = (bringUp: () => void) => () => {
    bringUp()
    view.focusCode()
  }
  useCommands({
    'snippet.new': toCode(() => {
      view.drawerOpen = false
      tabs.newSnippet((n) => t('editor.untitled', { n }))
    }),
    'file.import': () => {
      view.drawerOpen = false
      void files.choose()
    },
    'tab.close': { run: () => tabs.activeId !== null && tabs.close(tabs.activeId), blocked: noTab },
    'tab.reopen': {
      run: toCode(tabs.reopen),
      blocked: () => (tabs.closed.length === 0 ? t('reason.noneClosed') : undefined),
    },
    'tab.next': { run: toCode(() => tabs.go(1)), blocked: onlyTab },
    'tab.previous': { run: toCode(() => tabs.go(-1)), blocked: onlyTab },
  })
}

function useViewCommands(): void {
  const { t } = useTexts()
  const view = useView()
  const inspector = useInspector()
  const settings = useSettings()
  const reading = useConsole()
  const tabs = useTabs()
  const compared = () => (tabs.active?.kind === 'compare' ? t('reason.compared') : undefined)
  useCommands({
    'view.palette': () => (view.paletteOpen = true),
    'view.inspector': { run: inspector.toggle, blocked: compared, chosen: () => inspector.open },
    'view.console': {
      run: () => (view.consoleOpen = !view.consoleOpen),
      blocked: compared,
      chosen: () => view.consoleOpen,
    },
    'view.nextPane': () => movePane(1),
    'view.previousPane': () => movePane(-1),
    'text.larger': () => settings.scaleText(1),
    'text.smaller': () => settings.scaleText(-1),
    'text.reset': () => void settings.change({ textScale: DEFAULT_SETTINGS.textScale }),
    'console.wrap': { run: () => (reading.wraps = !reading.wraps), chosen: () => reading.wraps },
    'console.times': { run: () => (reading.showsTimes = !reading.showsTimes), chosen: () => reading.showsTimes },
    'help.keys': () => (view.dialog = 'keys'),
  })
}

function useLessonCommands(): void {
  const { t } = useTexts()
  const lessons = useLessons()
  const step = (to: () => LessonPlace | undefined, none: 'reason.lastStep' | 'reason.firstStep'): CommandAction => ({
    run: () => {
      const place = to()
      if (place) void lessons.open(place.lesson, place.step)
    },
    blocked: () => {
      if (!lessons.place) return t('reason.noLesson')
      return to() ? undefined : t(none)
    },
  })
  useCommands({
    'lessons.open': () => void lessons.open(),
    'lessons.next': step(() => lessons.next, 'reason.lastStep'),
    'lessons.previous': step(() => lessons.previous, 'reason.firstStep'),
  })
}

function useAppCommands(): void {
  const view = useView()
  const toasts = useToasts()
  const updates = useUpdates()
  const news = useUpdateNews()
  /** A newer version is told of by itself; that there is none is told to whoever asked. */
  async function check(): Promise<void> {
    await updates.check()
    const { kind } = updates.state
    if (kind === 'idle' || kind === 'failed') toasts.show(news.value, { isProblem: kind === 'failed' })
  }
  useCommands({
    'app.settings': () => (view.dialog = 'settings'),
    'app.dataFolder': () => void toasts.attempt(() => backend.request('data.show', {})),
    'app.updates': {
      run: () => void toasts.attempt(check),
      blocked: () => (updates.canCheck ? undefined : news.value),
    },
    'app.licenses': () => (view.dialog = 'licenses'),
    'app.about': () => (view.dialog = 'about'),
    'help.documentation': () => void backend.request('app.documentation', {}),
  })
}

/** What is chosen once and for all, and holds from then on. */
function useChoices(): void {
  const settings = useSettings()
  const choice = (change: SettingsChange): CommandAction => ({
    run: () => void settings.change(change),
    chosen: () =>
      Object.entries(change).every(([key, value]) => settings.current[key as keyof SettingsChange] === value),
  })
  useCommands({
    'clock.real': choice({ clock: 'real' }),
    'clock.virtual': choice({ clock: 'virtual' }),
    'wheel.zoom': choice({ wheel: 'zoom' }),
    'wheel.scroll': choice({ wheel: 'scroll' }),
    'theme.system': choice({ theme: 'system' }),
    'theme.light': choice({ theme: 'light' }),
    'theme.dark': choice({ theme: 'dark' }),
    'motion.system': choice({ motion: 'system' }),
    'motion.reduced': choice({ motion: 'reduced' }),
    'motion.full': choice({ motion: 'full' }),
    'language.system': choice({ language: 'system' }),
    'language.en': choice({ language: 'en' }),
    'language.fr': choice({ language: 'fr' }),
  } satisfies Partial<Record<Command, CommandAction>>)
}
