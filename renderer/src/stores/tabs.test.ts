import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Example } from '@shared/contract'
import type { ExperimentId } from '@shared/library'
import { loadDrafts, saveDrafts } from './drafts'
import { useTabs } from './tabs'

const example = (n: number): Example => ({ name: `0${n}`, title: `Example ${n}`, summary: '', source: `code ${n}` })
const titled = (n: number) => `Snippet ${n}`
const titles = () => useTabs().tabs.map((tab) => tab.title)

beforeEach(() => setActivePinia(createPinia()))

describe('an example', () => {
  test('that was only looked at makes room for the next', () => {
    const tabs = useTabs()
    tabs.openExample(example(1))
    tabs.openExample(example(2))
    expect(titles()).toEqual(['Example 2'])
  })

  test('is called as the window speaks, until it was edited', () => {
    const tabs = useTabs()
    const inFrench = [1, 2].map((n) => ({ ...example(n), title: `Exemple ${n}` }))
    tabs.openExample(example(1))
    tabs.edit(tabs.active!, 'mine')
    tabs.openExample(example(2))
    tabs.renameExamples(inFrench)
    expect(titles()).toEqual(['Example 1', 'Exemple 2'])
  })

  test('that was edited stays, and opens again as it was left', () => {
    const tabs = useTabs()
    tabs.openExample(example(1))
    tabs.edit(tabs.active!, 'mine')
    tabs.openExample(example(2))
    tabs.openExample(example(1))
    expect(titles()).toEqual(['Example 1', 'Example 2'])
    expect(tabs.active).toMatchObject({ title: 'Example 1', source: 'mine' })
  })
})

test('a tab can be put anywhere in the row, and beyond an end it is at that end', () => {
  const tabs = useTabs()
  for (let n = 0; n < 3; n++) tabs.newSnippet(titled)
  tabs.place('snippet:3', 0)
  expect(titles()).toEqual(['Snippet 3', 'Snippet 1', 'Snippet 2'])
  tabs.place('snippet:3', 9)
  tabs.place('snippet:2', -1)
  expect(titles()).toEqual(['Snippet 2', 'Snippet 1', 'Snippet 3'])
  expect(tabs.active?.title).toBe('Snippet 3')
})

describe('a snippet', () => {
  test('gets the first number that is free', () => {
    const tabs = useTabs()
    tabs.newSnippet(titled)
    tabs.newSnippet(titled)
    expect(titles()).toEqual(['Snippet 1', 'Snippet 2'])
    expect(tabs.active?.title).toBe('Snippet 2')
  })

  test('that is edited forgets why it did not run', () => {
    const tabs = useTabs()
    tabs.newSnippet(titled)
    const tab = tabs.active!
    if (tab.kind !== 'snippet') throw new Error('not a snippet')
    tab.diagnostics = [{ message: { en: 'no', fr: 'non' }, line: 1, column: 0, endLine: 1, endColumn: 1 }]
    tab.problem = 'no'
    tabs.edit(tab, 'better')
    expect(tab).toMatchObject({ diagnostics: [], problem: undefined })
  })

  test('that is closed can be brought back, the last one first', () => {
    const tabs = useTabs()
    for (const text of ['a', 'b']) {
      tabs.newSnippet(titled)
      tabs.edit(tabs.active!, text)
    }
    tabs.close('snippet:2')
    tabs.close('snippet:1')
    expect(tabs.active).toBeUndefined()
    tabs.reopen()
    tabs.reopen()
    tabs.reopen()
    expect(tabs.tabs.map((tab) => tab.source)).toEqual(['a', 'b'])
  })

  test('next to the one that is closed comes to the front', () => {
    const tabs = useTabs()
    for (let i = 0; i < 3; i++) tabs.newSnippet(titled)
    tabs.activate('snippet:2')
    tabs.close('snippet:2')
    expect(tabs.activeId).toBe('snippet:3')
    tabs.close('snippet:3')
    expect(tabs.activeId).toBe('snippet:1')
  })
})

describe('an experiment', () => {
  const experiment = { id: 7 as ExperimentId, title: 'Mine', tags: [], pinned: false, updatedAt: 0, runs: 0, notes: '' }

  test('that is deleted leaves its closed code to nobody', () => {
    const tabs = useTabs()
    tabs.openExperiment({ ...experiment, draft: 'typed' })
    tabs.close('experiment:7')
    tabs.disown(experiment.id)
    tabs.reopen()
    expect(tabs.active).toMatchObject({ source: 'typed', experimentId: null })
  })

  test('opens as it was last typed, once', () => {
    const tabs = useTabs()
    tabs.openExperiment({ ...experiment, draft: 'typed' })
    tabs.edit(tabs.active!, 'typed on')
    tabs.newSnippet(titled)
    tabs.openExperiment({ ...experiment, draft: 'typed' })
    expect(titles()).toEqual(['Mine', 'Snippet 1'])
    expect(tabs.active).toMatchObject({ source: 'typed on', experimentId: 7 })
  })

  test('of a database that was left gives up its code as a snippet, and runs of it are gone', () => {
    const tabs = useTabs()
    tabs.openExample(example(1))
    tabs.openExperiment({ ...experiment, draft: 'typed' })
    tabs.edit(tabs.active!, 'typed on')
    tabs.openComparison([], 'Mine')
    tabs.activate('experiment:7')
    tabs.detach()
    expect(tabs.tabs).toMatchObject([
      { kind: 'snippet', title: 'Example 1', experimentId: null },
      { kind: 'snippet', title: 'Mine', source: 'typed on', experimentId: null },
    ])
    expect(tabs.active?.title).toBe('Mine')
    tabs.openExperiment({ ...experiment, title: 'Theirs', draft: 'another' }) // the same number in the other one
    expect(titles()).toEqual(['Example 1', 'Mine', 'Theirs'])
  })
})

describe('a comparison', () => {
  test('of the same runs opens once, cannot be edited, and is no draft', () => {
    const tabs = useTabs()
    tabs.openComparison([], 'Modes')
    tabs.edit(tabs.active!, 'code')
    tabs.newSnippet(titled)
    tabs.openComparison([], 'Modes')
    expect(titles()).toEqual(['Modes', 'Snippet 1'])
    expect(tabs.active).toMatchObject({ kind: 'compare', source: '' })
    expect(tabs.drafts.tabs.map(({ title }) => title)).toEqual(['Snippet 1'])
  })
})

describe('drafts', () => {
  const storage = () => {
    const kept = new Map<string, string>()
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => kept.set(key, text),
    }
  }

  test('come back after a restart as they were', () => {
    const disk = storage()
    const before = useTabs()
    before.openExample(example(1))
    before.edit(before.active!, 'mine')
    before.setVariant(before.active!, 'mode', 'FIRST_COMPLETED')
    before.newSnippet(titled)
    before.activate('example:01')
    saveDrafts(disk, before.drafts)

    setActivePinia(createPinia())
    const after = useTabs()
    after.restore(loadDrafts(disk))
    expect(after.drafts).toEqual(before.drafts)
    expect(after.active).toMatchObject({ source: 'mine', variant: { mode: 'FIRST_COMPLETED' } })
  })

  test.each([null, '', '{', '[]', '{"tabs":[{}],"activeId":null}'])('that hold %j count as none', (text) => {
    expect(loadDrafts({ getItem: () => text })).toEqual({ tabs: [], activeId: null })
  })
})
