import { describe, expect, test } from 'vitest'
import { DARK, LIGHT } from '@shared/timeline/colours'
import { type MarkupElement, parseMarkup } from './html/testing'
import { reportOf } from './report'
import { renderSvg, timelinePicture } from './svg'
import { EXAMPLE_NAMES, NASTY_NAMES, recordExample, recordMany, recordNasty, recordSnippet } from './testing'
import { oneLine } from './text'

const withClass = (elements: readonly MarkupElement[], name: string): MarkupElement[] =>
  elements.filter(({ attributes }) => attributes['class']?.split(' ').includes(name))

/** No number in it is none. */
function expectDrawn(svg: string): readonly MarkupElement[] {
  expect(svg).not.toMatch(/NaN|Infinity|undefined/)
  return parseMarkup(svg)
}

describe.each(EXAMPLE_NAMES)('the picture of %s', (name) => {
  test('has a lane for each task, and loads nothing', async () => {
    const run = await recordExample(name)
    const elements = expectDrawn(renderSvg(reportOf(run), 'auto', 'en'))
    expect(withClass(elements, 'lane')).toHaveLength(run.details.tasks)
    expect(elements.map(({ name }) => name)).not.toContain('script')
    for (const { attributes } of elements) expect(Object.keys(attributes).join()).not.toMatch(/href|src|(^|,)on/)
  })
})

describe('signs', () => {
  const signsOf = async (source: string): Promise<Record<string, number>> => {
    const run = await recordSnippet(source)
    const elements = expectDrawn(timelinePicture(reportOf(run), 'light', 'en').svg)
    // What the legend shows comes once more at the end of each kind.
    const count = (name: string): number => withClass(elements, name).length
    return Object.fromEntries(
      [
        'ready',
        'waiting',
        'failed',
        'cancelled',
        'winner',
        'member',
        'deadline',
        'callback',
        'mark',
        'span',
        'asked',
        'bracket',
      ].map((name) => [name, count(name)]),
    )
  }
  const run = (body: string): string => `
    import * as asyncio from 'asyncio'
    import { mark, span } from 'taskscope'
    const work = async (s, problem) => { await asyncio.sleep(s); if (problem) throw new Error(problem) }
    asyncio.run((async () => { ${body} })())`

  test('of a wait group: a bracket, the winner and what was left over', async () => {
    const none = await signsOf(run('await asyncio.sleep(1)'))
    const some = await signsOf(
      run(
        'await asyncio.wait([asyncio.createTask(work(1)), asyncio.createTask(work(2))], { returnWhen: "FIRST_COMPLETED" })',
      ),
    )
    expect(some['bracket']! - none['bracket']!).toBe(2)
    expect(some['winner']! - none['winner']!).toBe(1)
    expect(some['member']! - none['member']!).toBe(1)
    // The leftover is cancelled at the end of the run, in the lane and beside its name.
    expect(some['cancelled']! - none['cancelled']!).toBe(2)
  })

  test('of ends, deadlines, callbacks, marks, spans and who cancelled whom', async () => {
    const none = await signsOf(run('await asyncio.sleep(1)'))
    const some = await signsOf(
      run(`
      const bad = asyncio.createTask(work(1, 'no'))
      const slow = asyncio.createTask(work(9))
      bad.addDoneCallback(() => {})
      mark('here')
      await span('load', () => asyncio.wait([bad]))
      slow.cancel()
      await asyncio.wait([slow])`),
    )
    expect(some['failed']! - none['failed']!).toBe(2)
    expect(some['cancelled']! - none['cancelled']!).toBe(2)
    expect(some['callback']! - none['callback']!).toBe(1)
    expect(some['mark']! - none['mark']!).toBe(1)
    expect(some['span']! - none['span']!).toBe(1)
    expect(some['asked']! - none['asked']!).toBe(1)
    expect(some['deadline']).toBeGreaterThan(0)
  })
})

test('times are where they belong', async () => {
  const run = await recordExample('03-tasks-concurrent')
  const { svg, width } = timelinePicture(reportOf(run), 'light', 'en')
  const lanes = withClass(parseMarkup(svg), 'lane').map(({ text }) => text)
  expect(lanes[2]).toContain('Task-2: finished, 0 s to 2.000 s')
  // The sleeps of 2 s and 3 s end at two thirds and at the end of the lanes.
  const ends = Array.from(svg.matchAll(/class="finished" d="M([\d.]+) /g), ([, x]) => Number(x)).filter((x) => x > 240)
  const [start, end] = [232 + 18, width - 18]
  expect(ends).toEqual([end, end, start + ((end - start) * 2) / 3, end].map((x) => Math.round(x * 100) / 100))
})

test('a run that took no time shows what it did', async () => {
  const elements = expectDrawn(renderSvg(reportOf(await recordExample('05-task-and-result')), 'auto', 'en'))
  expect(withClass(elements, 'running').length).toBeGreaterThan(3)
})

test('names are text, shortened to their place', async () => {
  const elements = expectDrawn(renderSvg(reportOf(await recordNasty()), 'auto', 'en'))
  const titles = elements.filter(({ name }) => name === 'title').map(({ text }) => text)
  for (const name of NASTY_NAMES.slice(0, -2))
    expect(titles.some((title) => title.startsWith(oneLine(name).trim()))).toBe(true)
  for (const { text } of withClass(elements, 'name')) expect(text.length).toBeLessThan(60)
})

describe('a theme', () => {
  test('of a picture for a PNG is one of two', async () => {
    const report = reportOf(await recordExample('01-first-coroutine'))
    for (const [theme, own, other] of [
      ['light', LIGHT, DARK],
      ['dark', DARK, LIGHT],
    ] as const) {
      const { svg } = timelinePicture(report, theme, 'en')
      expect(svg).toContain(own.surface)
      expect(svg).not.toContain(other.surface)
      expect(svg).not.toContain('prefers-color-scheme')
    }
  })

  test('follows the reader unless it is chosen', async () => {
    const svg = renderSvg(reportOf(await recordExample('01-first-coroutine')), 'auto', 'en')
    expect(svg).toContain('prefers-color-scheme:dark')
  })

  test.each([
    ['light', LIGHT],
    ['dark', DARK],
  ] as const)('%s has a contrast of 3:1 for signs and 4.5:1 for text', (_, theme) => {
    for (const name of ['running', 'ready', 'waiting', 'failed', 'cancelled', 'group', 'accent'] as const) {
      for (const ground of ['surface', 'surfaceQuiet', 'selected'] as const) {
        expect({ name, ground, contrast: contrast(theme[name], theme[ground]) >= 3 }).toEqual({
          name,
          ground,
          contrast: true,
        })
      }
    }
    for (const name of ['text', 'textQuiet'] as const)
      expect(contrast(theme[name], theme.surfaceQuiet)).toBeGreaterThan(4.5)
  })
})

test('of a thousand tasks some hundreds are drawn, and the rest is counted', async () => {
  const { svg, height } = timelinePicture(reportOf(await recordMany(1000)), 'light', 'en')
  expect(withClass(parseMarkup(svg), 'lane')).toHaveLength(500)
  expect(svg).toContain('And 502 more tasks.')
  expect(height).toBeLessThan(16_000)
})

test('runs that are compared share one axis', async () => {
  const runs = [await recordExample('07-wait-modes'), await recordExample('07-wait-modes', { mode: 'FIRST_COMPLETED' })]
  const { svg } = timelinePicture({ title: 'Modes', runs, variants: [] }, 'light', 'en')
  const texts = parseMarkup(svg)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining(['mode=ALL_COMPLETED: 3.000 s', 'mode=FIRST_COMPLETED: 1.000 s']))
  expect(texts.filter((text) => text === '3.0 s')).toHaveLength(1)
})

/** As WCAG has it. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
  }
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}
