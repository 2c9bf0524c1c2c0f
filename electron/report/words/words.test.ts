import { describe, expect, test } from 'vitest'
import type { Nanoseconds } from '@shared/ids'
import type { Language } from '@shared/replay/language'
import { exportReport, type FormatName } from '../formats'
import { reportOf, type RecordedRun, type Report } from '../report'
import { recordComparison, recordSnippet } from '../testing'
import { WORDS } from './words'

/** A run in which much happens, so that its report says much. */
const SOURCE = `
import * as asyncio from 'asyncio'
import { mark } from 'taskscope'
async function xa(lock, queue) {
  await lock.acquire()
  await asyncio.sleep(1)
  lock.release()
  await queue.put('xq')
  console.log('xout')
  return 'xresult'
}
async function xb(lock) {
  await lock.acquire()
  throw new Error('xfailure')
}
async function xc() {
  await asyncio.sleep(9)
}
async function xmain() {
  const [lock, queue] = [new asyncio.Lock(), new asyncio.Queue()]
  const tasks = [xa(lock, queue), xb(lock), xc()].map((work, i) => asyncio.createTask(work, { name: 'xtask' + i }))
  tasks[0].addDoneCallback(() => {})
  mark('xmark')
  await asyncio.wait(tasks, { returnWhen: 'FIRST_EXCEPTION', timeout: 3 })
  await queue.get()
  tasks[2].cancel('xwhy')
  await asyncio.wait(tasks)
  await Promise.all([1])
  void asyncio.createTask(xb(lock))
  await asyncio.sleep(1)
  throw new Error('xend')
}
asyncio.run(xmain())
`

async function record(): Promise<RecordedRun> {
  const run = await recordSnippet(SOURCE, { title: 'x.ts', variant: { xaxis: 'xvalue' } })
  const mark = { startNs: 1e9 as Nanoseconds, endNs: 2e9 as Nanoseconds, label: 'xmark' }
  return { ...run, details: { ...run.details, marks: [mark] } }
}

const render = (report: Report, format: FormatName, language: Language): string =>
  exportReport(report, format, { version: '1.2.3', theme: 'auto', machine: null, language })

/** What one reads or hears of a page or picture, but for code and commands: its texts, and the attributes that are said. */
function readable(markup: string): string {
  const seen = markup.replace(/<(script|style|code)[ >][^]*?<\/\1>/g, '')
  const said = Array.from(seen.matchAll(/(?:aria-label|title)="([^"]*)"/g), ([, text]) => text!)
  const texts = [...said, ...seen.split(/<[^>]*>/)].join('\n')
  return texts.replace(/&(?:lt|gt|quot);/g, '').replaceAll('&#39;', "'")
}

const readers: Readonly<Record<'html' | 'svg' | 'markdown', (text: string) => string>> = {
  html: readable,
  svg: readable,
  markdown: (text) => text.replace(/```(?:sh|ts)\n[^]*?```|```(?:text|mermaid)|<[^>]*>/g, ''),
}
const formats = Object.keys(readers) as (keyof typeof readers)[]

const wordsIn = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}[\p{L}_]+/gu))

/** What both languages write alike, and what the snippets and the library call things. */
const ALIKE = wordsIn(`code console versions parent pause coroutine taskscope utc ms ns page ts
  xa xb xc xmain xtask xq xout xresult xfailure xmark xwhy xend xaxis xvalue module error task asyncio run
  wait FIRST_EXCEPTION gantt dateFormat axisFormat crit active done milestone`)
/** And the example whose runs are compared. */
const COMPARED = wordsIn(
  'modes mode ALL_COMPLETED FIRST_COMPLETED ALL_COMPLE FIRST_COMPLE no luck at pending none failed',
)

describe.each(formats)('a French report as %s', (format) => {
  const shared = (report: Report, alike: ReadonlySet<string> = ALIKE): string[] => {
    const [english, french] = (['en', 'fr'] as const).map((language) =>
      wordsIn(readers[format](render(report, format, language))),
    ) as [Set<string>, Set<string>]
    return [...french].filter((word) => english.has(word) && !alike.has(word))
  }

  test('has no word of the English one', async () => {
    expect(shared(reportOf(await record()))).toEqual([])
  })

  test('of a comparison has none either', async () => {
    const alike = new Set([...ALIKE, ...COMPARED])
    expect(shared(await recordComparison({ noiseNs: 3e6 }), alike)).toEqual([])
    expect(shared(await recordComparison(), alike)).toEqual([])
  })

  test('keeps its signs with their words, and has its own apostrophe and decimal sign', async () => {
    for (const report of [reportOf(await record()), await recordComparison({ noiseNs: 3e6 })]) {
      const text = readers[format](render(report, format, 'fr'))
      expect(text.match(/\p{L} [;!?:](?=\s|$)|\p{L}[;!?](?=\s|$)|\p{L}'\p{L}|\d\.\d+[\s\u00a0](?:s|ms)\b/gu)).toBeNull()
      expect(text).toMatch(/\d,\d{3}\u00a0s/)
    }
  })
})

test.each(['en', 'fr'] as const)('a page says that it is in %s, to its own viewer too', async (language) => {
  expect(render(reportOf(await record()), 'html', language)).toContain(`<html lang="${language}">`)
})

test.each(['json', 'csv', 'csv-events', 'trace'] as const)(
  '%s is for programs, and the same in all',
  async (format) => {
    const report = await recordComparison({ noiseNs: 3e6 })
    expect(render(report, format, 'fr')).toBe(render(report, format, 'en'))
  },
)

test('what the viewer says is in French too', () => {
  const { viewer } = WORDS.fr
  const same = Object.entries(WORDS.en.viewer).filter(([key, text]) => text === viewer[key as keyof typeof viewer])
  expect(same).toEqual([
    ['pause', 'Pause'],
    ['coroutine', 'Coroutine'],
  ])
  expect(viewer.event('1', '2')).toBe('Événement 1 sur 2')
  expect(viewer.eventsPassed('1', '2')).toBe('1 / 2 événements')
  expect(viewer.createdBy('1\u00a0s', viewer.theLoop)).toBe('1\u00a0s par la boucle')
})

test('in French zero is singular, and a number stays with its noun', () => {
  expect([0, 1, 2, 1234].map(WORDS.fr.tasks)).toEqual(
    ['0 tâche', '1 tâche', '2 tâches', '1\u202f234 tâches'].map((text) => text.replace(' ', '\u00a0')),
  )
  expect(WORDS.fr.more.tasks(1)).toBe('Et 1\u00a0autre tâche.')
})
