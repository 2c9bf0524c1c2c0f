import { computed, type ComputedRef } from 'vue'
import { type Command, COMMAND_NAMES, type CommandGroup, groupOf, specOf } from '@shared/commands'
import { actionOf, runCommand } from '../../commands'
import { useTexts } from '../../i18n'
import { keycaps } from '../../shortcuts'
import { useExperiments } from '../../stores/experiments'
import { useLibrary } from '../../stores/library'
import { useRuns } from '../../stores/runs'
import { useTabs } from '../../stores/tabs'
import { useView } from '../../stores/view'
import type { PaletteEntry } from './entries'

/** As many recorded runs as anybody goes to by name. */
const RUNS = 30

/** Every command, then everything that can be opened: tabs, examples, experiments and runs. */
export function useEntries(): ComputedRef<PaletteEntry[]> {
  const { t, locale } = useTexts()
  const tabs = useTabs()
  const library = useLibrary()
  const experiments = useExperiments()
  const runs = useRuns()
  const view = useView()

  const commands = computed(() =>
    COMMAND_NAMES.filter((command) => command !== 'view.palette').map((command): PaletteEntry => {
      const { [locale.value]: text, en: english } = specOf(command)
      const action = actionOf(command)
      return {
        ...{ id: command, group: t(`group.${groupOf(command)}`), text, english, keys: keycaps(command) },
        blocked: action ? action.blocked?.() : t(whyAbsent(command)),
        chosen: action?.chosen?.(),
        run: () => runCommand(command),
      }
    }),
  )

  const opened = (id: string, group: string, text: string, open: () => unknown): PaletteEntry => ({
    ...{ id, group, text, english: text, keys: [] },
    run: async () => {
      await open()
      view.focusCode()
    },
  })
  const places = computed(() => [
    ...tabs.tabs
      .filter(({ id }) => id !== tabs.activeId)
      .map(({ id, title }) => opened(`tab:${id}`, t('group.tab'), title, () => tabs.activate(id))),
    ...library.examples.map((example) =>
      opened(`example:${example.name}`, t('library.examples'), example.title, () => tabs.openExample(example)),
    ),
    ...experiments.list.map(({ id, title }) =>
      opened(`experiment:${id}`, t('library.experiments'), title, () => experiments.open(id)),
    ),
    ...library.hits.slice(0, RUNS).map(({ run: { id, title } }) => {
      const name = t('library.run', { id })
      return opened(`run:${id}`, t('library.runs'), `${name} · ${title}`, () => runs.open(id, name))
    }),
  ])
  return computed(() => [...commands.value, ...places.value])
}

/** Why nothing in sight carries a command out: its pane is not there. */
function whyAbsent(command: Command) {
  const group: CommandGroup = groupOf(command)
  if (command === 'run.again') return 'reason.noRun'
  if (group === 'run') return 'reason.noVariants'
  if (group === 'edit') return 'reason.noSnippet'
  if (group === 'console') return 'reason.noConsole'
  if (group === 'tab') return 'reason.noPastRun'
  return 'reason.noRun'
}
