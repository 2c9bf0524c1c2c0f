import { createHash } from 'node:crypto'
import { Script } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { toNanoseconds } from '@shared/ids'
import { oneLine } from '../text'
import { foldRun, reportOf } from '../report'
import {
  EXAMPLE_NAMES,
  exampleSource,
  NASTY_NAMES,
  recordExample,
  recordMany,
  recordNasty,
  recordSnippet,
} from '../testing'
import { highlight } from './highlight'
import { renderHtml } from './page'
import { type MarkupElement, parseMarkup } from './testing'

const page = (html: string): readonly MarkupElement[] => parseMarkup(html)
const named = (elements: readonly MarkupElement[], name: string): MarkupElement[] =>
  elements.filter((element) => element.name === name)
const withClass = (elements: readonly MarkupElement[], name: string): MarkupElement[] =>
  elements.filter(({ attributes }) => attributes['class']?.split(' ').includes(name))

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What must hold of any page: nothing in it is loaded, and nothing runs but the one script that its policy names. */
function expectInert(elements: readonly MarkupElement[]): void {
  const scripts = named(elements, 'script')
  const programs = scripts.filter(({ attributes }) => attributes['type'] === undefined)
  const data = scripts.filter(({ attributes }) => attributes['type'] === 'application/json')
  expect(programs).toHaveLength(1)
  expect(data).toHaveLength(scripts.length - 1)
  for (const { text } of data) expect(() => JSON.parse(text) as unknown).not.toThrow()
  expect(() => new Script(programs[0]!.text)).not.toThrow()
  const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')
  const style = named(elements, 'style')[0]!.text
  expect(policy?.attributes['content']).toBe(
    `default-src 'none'; script-src ${hash(programs[0]!.text)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`,
  )
  for (const { name, attributes } of elements) {
    expect(['img', 'iframe', 'object', 'embed', 'link', 'base', 'form', 'a', 'foreignObject']).not.toContain(name)
    for (const attribute of Object.keys(attributes))
      expect(attribute).not.toMatch(/^on|^(?:src|href|srcdoc|style|xlink:href)$/)
  }
}

describe.each(EXAMPLE_NAMES)('the page of %s', (name) => {
  test('is one inert file with all of the code, console and tasks', async () => {
    const run = await recordExample(name)
    const elements = page(renderHtml(reportOf(run), '1.2.3', 'en'))
    expectInert(elements)
    const lines = named(elements, 'li').filter(({ attributes }) => attributes['data-line'] !== undefined)
    expect(lines.map(({ text }) => text).join('\n')).toBe(exampleSource(name).trimEnd())
    expect(elements.filter(({ name, attributes }) => name === 'tr' && attributes['data-row'])).toHaveLength(
      run.details.tasks,
    )
    expect(withClass(elements, 'lane')).toHaveLength(run.details.tasks)
    expect(named(elements, 'time')).toHaveLength(run.model.console.length)
  })
})

describe('what a snippet calls things', () => {
  test('is text, wherever it stands', async () => {
    const elements = page(renderHtml(reportOf(await recordNasty()), '1.2.3', 'en'))
    expectInert(elements)
    const names = elements
      .filter(({ name, attributes }) => name === 'button' && attributes['data-depth'])
      .map(({ text }) => text)
    for (const name of NASTY_NAMES.slice(0, -2)) expect(names).toContain(oneLine(name).trim())
    expect(named(elements, 'h1')[0]!.text).toBe('</script><script>alert(1)</script>')
  })

  test('is printed without the codes of terminals', async () => {
    const run = await recordSnippet("console.log('\\x1b[31mred\\x1b[0m and plain')")
    const lines = named(page(renderHtml(reportOf(run), '1.2.3', 'en')), 'pre')
    expect(lines.map(({ text }) => text)).toEqual(['red and plain'])
  })

  test('cannot end the data block that it stands in, and stays what it is', async () => {
    const run = await recordNasty()
    const [data] = named(page(renderHtml(reportOf(run), '1.2.3', 'en')), 'script')
    expect(data!.text).not.toContain('<')
    expect((JSON.parse(data!.text) as { source: string }).source).toBe(run.details.source)
  })
})

test('the page carries its run to the last event', async () => {
  const run = await recordExample('07-wait-modes')
  const [data] = named(page(renderHtml(reportOf(run), '1.2.3', 'en')), 'script')
  const { batches } = JSON.parse(data!.text) as {
    batches: { bytes: string; count: number; firstEvent: number; firstText: number; texts: string[] }[]
  }
  const again = batches.map((batch) => ({ ...batch, bytes: new Uint8Array(Buffer.from(batch.bytes, 'base64')) }))
  expect(foldRun(run.details, again).model).toEqual(run.model)
})

test('a marked run names its marks at its head', async () => {
  const run = await recordSnippet('1')
  const marks = [
    { startNs: toNanoseconds(1), endNs: toNanoseconds(1.5), label: '<warm-up>' },
    { startNs: toNanoseconds(2), endNs: toNanoseconds(2), label: '' },
  ]
  const elements = page(renderHtml(reportOf({ ...run, details: { ...run.details, marks } }), '1.2.3', 'en'))
  expect(named(elements, 'dd').map(({ text }) => text)).toContain('<warm-up>: 1.000 s, lasting 500 ms; 2.000 s')
})

test('a failed run says so at its head, with its lines', async () => {
  const run = await recordSnippet("async function f() {\n  throw new Error('<no>')\n}\nawait f()")
  const elements = page(renderHtml(reportOf(run), '1.2.3', 'en'))
  expect(withClass(elements, 'outcome')[0]!.text).toBe('Failed after 0 s')
  expect(withClass(elements, 'failure')[0]!.text).toMatch(/^Error: <no>at f line 2/)
})

test('a crash is told in the report’s language, as runs store it in English', async () => {
  const run = await recordSnippet('void 0')
  const error = { message: 'Taskscope closed while it ran.', stack: [] }
  const crashed = reportOf({ ...run, details: { ...run.details, status: 'crashed', error } })
  const failureIn = (language: 'en' | 'fr') =>
    withClass(page(renderHtml(crashed, '1.2.3', language)), 'failure')[0]!.text
  expect(failureIn('en')).toBe(error.message)
  expect(failureIn('fr')).toBe('Taskscope s’est fermé pendant l’exécution.')
})

test('several runs stand one after the other', async () => {
  const runs = [await recordExample('07-wait-modes'), await recordExample('07-wait-modes', { mode: 'FIRST_COMPLETED' })]
  const elements = page(renderHtml({ title: 'Modes', runs, variants: [] }, '1.2.3', 'en'))
  expectInert(elements)
  expect(withClass(elements, 'run')).toHaveLength(2)
  const ids = elements.map(({ attributes }) => attributes['id']).filter((id) => id !== undefined)
  expect(new Set(ids).size).toBe(ids.length)
})

test('code that several runs have in common is printed once', async () => {
  const [one, other] = [await recordExample('07-wait-modes'), await recordExample('01-first-coroutine')]
  const report = { title: 'Three', runs: [one, one, other], variants: [] }
  const runs = withClass(page(renderHtml(report, '1.0.0', 'en')), 'run')
  expect(runs.map(({ attributes }) => attributes['class'])).toEqual(['run', 'run same-code', 'run'])
})

test('of a thousand tasks the page has each', async () => {
  const run = await recordMany(1000)
  const html = renderHtml(reportOf(run), '1.2.3', 'en')
  expect(html.length).toBeLessThan(2_000_000)
  expect(page(html).filter(({ name, attributes }) => name === 'tr' && attributes['data-row'])).toHaveLength(1002)
})

describe('colouring code', () => {
  const plain = (lines: readonly string[]): string => parseMarkup(`<pre>${lines.join('\n')}</pre>`)[0]!.text

  test.each([
    'const a = `x ${`y`} z`; // "no string',
    "/* over\n\ntwo lines */ let b = 'it\\'s'",
    'x = a / b / c; s = "unfinished\nnext()',
    '`never ends\n<script>',
    're = /["\']/g; t = 1_000.5e3',
    '',
  ])('changes no letter of %j', (source) => {
    expect(plain(highlight(source))).toBe(source)
    expect(highlight(source)).toHaveLength(source.split('\n').length)
  })

  test('tells keywords, strings, numbers and comments apart', () => {
    expect(highlight("await f('x', 1) // so\no.await")).toEqual([
      '<span class="keyword">await</span> f(<span class="string">&#39;x&#39;</span>, <span class="number">1</span>) <span class="comment">// so</span>',
      'o.await',
    ])
  })
})
