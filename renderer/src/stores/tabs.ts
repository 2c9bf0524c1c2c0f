import { defineStore } from 'pinia'
import { computed, shallowReactive, shallowRef } from 'vue'
import type { Example } from '@shared/contract'
import type { ExperimentDetails, ExperimentId, LibraryRun } from '@shared/library'
import type { Diagnostic } from '@shared/lowered'
import { type LessonPlace, stepKey } from '@shared/lessons/progress'
import type { Variant } from '@shared/run'
import type { Draft, Drafts } from './drafts'
import type { RunSession } from './session'

interface TabBase {
  readonly id: string
  title: string
  source: string
  /** Opened to be looked at: what is opened next takes its place, unless it was edited. */
  preview: boolean
}

/** Code of the user's own, or an example, which becomes their own by the first edit. */
export interface SnippetTab extends TabBase {
  readonly kind: 'snippet'
  /** Where it is kept; null: nowhere yet, as nothing was typed. */
  experimentId: ExperimentId | null
  /** The step of the course whose code this is; null: none's. */
  readonly lesson: LessonPlace | null
  /** The values that its axes get at the next run. */
  variant: Variant
  /** Its last run. */
  session: RunSession | undefined
  /** Why it does not run: mistakes in the code, or one sentence. */
  diagnostics: readonly Diagnostic[]
  problem: string | undefined
}

/** A past run with the source that it ran, which nobody can edit. */
export interface RunTab extends TabBase {
  readonly kind: 'run'
  session: RunSession
}

/** Several runs beside each other. */
export interface CompareTab extends TabBase {
  readonly kind: 'compare'
  readonly runs: readonly LibraryRun[]
  readonly session?: undefined
}

/** Tabs that show code. */
export type CodeTab = SnippetTab | RunTab
export type Tab = CodeTab | CompareTab

/** How many closed snippets can be brought back. */
const CLOSED = 20

/** What a new snippet begins with. */
const STARTER = `import * as asyncio from 'asyncio'

async function main() {
  await asyncio.sleep(1)
  console.log('hello')
}

asyncio.run(main())
`

const snippetTab = (draft: Draft): SnippetTab =>
  shallowReactive<SnippetTab>({
    ...draft,
    kind: 'snippet',
    experimentId: draft.experimentId as ExperimentId | null,
    session: undefined,
    diagnostics: [],
    problem: undefined,
  })

const draftOf = ({ id, title, source, preview, variant, experimentId, lesson }: SnippetTab): Draft => ({
  id,
  experimentId,
  lesson,
  title,
  source,
  preview,
  variant,
})

/** The open tabs, in their order, and the one in front. */
export const useTabs = defineStore('tabs', () => {
  const tabs = shallowRef<readonly Tab[]>([])
  const activeId = shallowRef<string | null>(null)
  const closed = shallowRef<readonly Draft[]>([])
  const active = computed(() => tabs.value.find((tab) => tab.id === activeId.value))

  /** What must not be lost when the window closes. */
  const drafts = computed<Drafts>(() => ({
    tabs: tabs.value.filter((tab) => tab.kind === 'snippet').map(draftOf),
    activeId: activeId.value,
  }))

  function restore(saved: Drafts): void {
    tabs.value = saved.tabs.map(snippetTab)
    activeId.value = tabs.value.some((tab) => tab.id === saved.activeId) ? saved.activeId : (tabs.value[0]?.id ?? null)
  }

  function activate(id: string): void {
    activeId.value = id
  }

  /** To the tab so many places on, round and round. */
  function go(by: number): void {
    const at = tabs.value.findIndex(({ id }) => id === activeId.value)
    const next = tabs.value.at((at + by) % tabs.value.length)
    if (next) activate(next.id)
  }

  /** Shows a tab: at the place of the preview where there is one, else at the end. */
  function show(tab: Tab): void {
    const preview = tabs.value.findIndex((other) => other.preview)
    const at = tab.preview && preview >= 0 ? preview : tabs.value.length
    const replaced = tabs.value[at]
    if (replaced) release(replaced)
    tabs.value = tabs.value.toSpliced(at, 1, tab)
    activate(tab.id)
  }

  function openExample({ name, title, source }: Example): void {
    const id = `example:${name}`
    if (tabs.value.some((tab) => tab.id === id)) activate(id)
    else show(snippetTab({ id, title, source, preview: true, variant: {}, experimentId: null, lesson: null }))
  }

  /** Names the open examples as they are called now; what was edited is the user's own. */
  function renameExamples(examples: readonly Example[]): void {
    for (const tab of tabs.value) {
      const example = examples.find(({ name }) => tab.id === `example:${name}`)
      if (example && tab.kind === 'snippet' && tab.preview) tab.title = example.title
    }
  }

  function openRun(session: RunSession, title: string): void {
    const { id, source } = session.details
    show(shallowReactive<RunTab>({ kind: 'run', id: `run:${id}`, title, source, preview: true, session }))
  }

  /** Opens an experiment as it was last typed. */
  function openExperiment({ id, title, draft }: ExperimentDetails): void {
    const open = tabs.value.find((tab) => tab.kind === 'snippet' && tab.experimentId === id)
    if (open) activate(open.id)
    else
      show(
        snippetTab({
          ...{ id: `experiment:${id}`, title, source: draft, preview: false },
          ...{ variant: {}, experimentId: id, lesson: null },
        }),
      )
  }

  function openComparison(runs: readonly LibraryRun[], title: string): void {
    const id = `compare:${runs.map((run) => run.id).join(',')}`
    if (tabs.value.some((tab) => tab.id === id)) activate(id)
    else show(shallowReactive<CompareTab>({ kind: 'compare', id, title, source: '', preview: false, runs }))
  }

  /** `titled` words the title from the snippet's number, the first that is free. */
  function newSnippet(titled: (n: number) => string, source = STARTER, variant: Variant = {}): void {
    let n = 1
    while ([...tabs.value, ...closed.value].some((tab) => tab.id === `snippet:${n}`)) n++
    show(
      snippetTab({
        ...{ id: `snippet:${n}`, title: titled(n), source, preview: false },
        ...{ variant, experimentId: null, lesson: null },
      }),
    )
  }

  /** Opens a step of the course. One tab serves all of them: the course is a book that lies open at one place. */
  function openLesson(lesson: LessonPlace, title: string, source: string): SnippetTab {
    const id = `lesson:${stepKey(lesson)}`
    const at = tabs.value.findIndex((tab) => tab.kind === 'snippet' && tab.lesson !== null)
    const open = tabs.value[at]
    if (open?.kind === 'snippet' && open.id === id) {
      activate(id)
      return open
    }
    const tab = snippetTab({ id, title, source, preview: false, variant: {}, experimentId: null, lesson })
    if (open) {
      release(open)
      tabs.value = tabs.value.with(at, tab)
      activate(id)
    } else show(tab)
    return tab
  }

  function edit(tab: Tab, source: string): void {
    if (tab.kind !== 'snippet' || tab.source === source) return
    Object.assign(tab, { source, preview: false, diagnostics: [], problem: undefined } satisfies Partial<SnippetTab>)
  }

  /** The value that an axis gets at the snippet's next run. */
  function setVariant(tab: Tab, axis: string, value: string): void {
    if (tab.kind === 'snippet') tab.variant = { ...tab.variant, [axis]: value }
  }

  /** Moves a tab to another place in the row, from 0; what lies outside is the nearer end. */
  function place(id: string, to: number): void {
    const at = tabs.value.findIndex((tab) => tab.id === id)
    const tab = tabs.value[at]
    if (tab) tabs.value = tabs.value.toSpliced(at, 1).toSpliced(Math.max(to, 0), 0, tab)
  }

  function close(id: string): void {
    const at = tabs.value.findIndex((tab) => tab.id === id)
    const tab = tabs.value[at]
    if (!tab) return
    release(tab)
    if (tab.kind === 'snippet' && !tab.preview) closed.value = [...closed.value, draftOf(tab)].slice(-CLOSED)
    tabs.value = tabs.value.toSpliced(at, 1)
    if (activeId.value === id) activeId.value = (tabs.value[at] ?? tabs.value[at - 1])?.id ?? null
  }

  /** After another database was opened, which knows nothing of these: snippets keep their code and belong to no experiment. */
  function detach(): void {
    const front = activeId.value
    for (const tab of tabs.value) if (tab.kind !== 'snippet') close(tab.id)
    const kept = drafts.value.tabs
    closed.value = []
    tabs.value = kept.map((draft, n) =>
      snippetTab({ ...draft, experimentId: null, ...(!draft.preview && { id: `snippet:${n + 1}` }) }),
    )
    activeId.value = (tabs.value[kept.findIndex(({ id }) => id === front)] ?? tabs.value[0])?.id ?? null
  }

  /** Closed snippets of an experiment that is gone become nobody's: brought back and edited, they begin another. */
  function disown(experimentId: ExperimentId): void {
    closed.value = closed.value.map((draft) =>
      draft.experimentId === experimentId ? { ...draft, experimentId: null } : draft,
    )
  }

  /** Brings back the snippet that was closed last. */
  function reopen(): void {
    const draft = closed.value.at(-1)
    if (!draft) return
    closed.value = closed.value.slice(0, -1)
    if (tabs.value.some((tab) => tab.id === draft.id)) close(draft.id)
    show(snippetTab(draft))
  }

  return {
    tabs,
    active,
    activeId,
    closed,
    drafts,
    restore,
    activate,
    go,
    openExample,
    renameExamples,
    openRun,
    openExperiment,
    openComparison,
    newSnippet,
    openLesson,
    edit,
    setVariant,
    place,
    close,
    disown,
    reopen,
    detach,
  }
})

/** A run that is under way goes on; `useRuns` holds it. */
function release(tab: Tab): void {
  if (tab.session && !tab.session.running.value) tab.session.close()
}
