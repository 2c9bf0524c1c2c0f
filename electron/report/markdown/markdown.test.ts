import { describe, expect, test } from 'vitest'
import { reportOf } from '../report'
import {
  EXAMPLE_NAMES,
  exampleSource,
  NASTY_NAMES,
  recordExample,
  recordMany,
  recordNasty,
  recordSnippet,
} from '../testing'
import { clip, oneLine } from '../text'
import { code, codeBlock } from './escape'
import { gantt } from './mermaid'
import { renderMarkdown } from './markdown'
import { textTree } from './tree'
import { WORDS } from '../words/words'

/** A reader of fenced blocks, as CommonMark has them: what stands in each, and what stands outside of all. */
function readBlocks(markdown: string): { blocks: { language: string; text: string }[]; outside: string[] } {
  const blocks: { language: string; text: string }[] = []
  const outside: string[] = []
  let fence: string | undefined
  for (const line of markdown.split('\n')) {
    const [, ticks, language] = /^(`{3,})([^`]*)$/.exec(line) ?? []
    if (fence === undefined && ticks !== undefined) {
      fence = ticks
      blocks.push({ language: language!, text: '' })
    } else if (fence !== undefined && ticks !== undefined && ticks.length >= fence.length && language === '')
      fence = undefined
    else if (fence !== undefined) blocks.at(-1)!.text += `${line}\n`
    else outside.push(line)
  }
  expect(fence).toBeUndefined()
  return { blocks, outside }
}

/** The text outside of code: where a reader of Markdown looks for markup, links and mentions. */
const withoutCode = (lines: readonly string[]): string =>
  lines.map((line) => line.replace(/(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g, '')).join('\n')

describe.each(EXAMPLE_NAMES)('the report of %s', (name) => {
  test('has its code, a chart, a tree and a row for each task', async () => {
    const run = await recordExample(name)
    const { blocks, outside } = readBlocks(renderMarkdown(reportOf(run), '1.2.3', 'en'))
    expect(blocks.map(({ language }) => language).slice(0, 4)).toEqual(['sh', 'ts', 'mermaid', 'text'])
    expect(blocks[1]!.text).toBe(exampleSource(name))
    expect(outside.filter((line) => /^\| (?!Task |---)/.test(line))).toHaveLength(run.details.tasks)
    expect(outside.join('\n')).toContain('Versions: `Taskscope 1.2.3, runtime 1`'.replaceAll('`', ''))
  })
})

test('a run reads like this', async () => {
  const markdown = renderMarkdown(reportOf(await recordExample('08-wait-timeout')), '1.2.3', 'en')
  expect(markdown.replace(/```ts\n[^]*?```/, '(code)')).toMatchInlineSnapshot(`
    "# 08-wait-timeout.ts

    **Completed after 4.000 s**

    - Clock: virtual
    - Seed: 1
    - Recorded: 4 tasks, 47 events
    - Started: 2027-01-15 08:00:00 UTC
    - Versions: Taskscope 1.2.3, runtime 1

    \`\`\`sh
    taskscope run 08-wait-timeout.ts --clock virtual
    \`\`\`

    ## Code

    (code)

    ## Timeline

    \`\`\`mermaid
    gantt
        dateFormat x
        axisFormat %Q ms
        #60;module#62; :0, 4000
        Task-1 :0, 4000
        quick :0, 1000
        late :0, 4000
    \`\`\`

    \`\`\`text
                 0 s                                      4.000 s
    <module>     █──────────────────────────────────────────────█✓
    └─ Task-1    █───────────────────────█──────────────────────█✓
       ├─ quick  █───────────█✓
       └─ late   █──────────────────────────────────────────────█✓

    █ running  ░ ready  ─ waiting  ✓ finished  ✗ failed  ⊘ cancelled
    \`\`\`

    ## Tasks

    | Task | State | Parent | Line | From | To | Running | Waiting | Result |
    | --- | --- | --- | --: | --: | --: | --: | --: | --- |
    | \`<module>\` | finished |  |  | 0 s | 4.000 s | 0 s | 4.000 s |  |
    | \`Task-1\` | finished | \`<module>\` | 24 | 0 s | 4.000 s | 0 s | 4.000 s |  |
    | \`quick\` | finished | \`Task-1\` | 13 | 0 s | 1.000 s | 0 s | 1.000 s | \`'took 1 s'\` |
    | \`late\` | finished | \`Task-1\` | 14 | 0 s | 4.000 s | 0 s | 4.000 s | \`'took 4 s'\` |

    <details>
    <summary>Console, 4 lines</summary>

    \`\`\`text
    2.000 s  Task-1  time is up at 2.0
    2.000 s  Task-1  done: quick
    2.000 s  Task-1  pending: late, cancelled: false
    4.000 s  Task-1  late took 4 s, at 4.0
    \`\`\`

    </details>
    "
  `)
})

test('a failed run begins with its error', async () => {
  const run = await recordSnippet("async function f() {\n  throw new Error('``` no')\n}\nawait f()")
  const { blocks } = readBlocks(renderMarkdown(reportOf(run), '1.2.3', 'en'))
  expect(blocks[0]!.text).toMatch(/^Error: ``` no\n {4}at f \(line 2, column 9\)\n {4}at <module> \(line 4, /)
})

test('a crash is told in the report’s language, as runs store it in English', async () => {
  const run = await recordSnippet('void 0')
  const error = { message: 'Taskscope closed while it ran.', stack: [] }
  const crashed = reportOf({ ...run, details: { ...run.details, status: 'crashed', error } })
  expect(readBlocks(renderMarkdown(crashed, '1.2.3', 'en')).blocks[0]!.text).toBe(`${error.message}\n`)
  expect(readBlocks(renderMarkdown(crashed, '1.2.3', 'fr')).blocks[0]!.text).toBe(
    'Taskscope s’est fermé pendant l’exécution.\n',
  )
})

describe('what a snippet calls things', () => {
  test('is code, in which nothing is markup, a link or a mention', async () => {
    const run = await recordNasty()
    const { blocks, outside } = readBlocks(renderMarkdown(reportOf(run), '1.2.3', 'en'))
    const prose = withoutCode(outside)
    expect(prose).not.toMatch(/alert|onerror|everyone|example\.com|\*\*bold|HYPERLINK|fence/)
    expect(prose.match(/<[^>]*>/g)).toEqual(['<details>', '<summary>', '</summary>', '</details>'])
    expect(blocks.find(({ language }) => language === 'ts')!.text).toContain('`````')
    const rows = outside.filter((line) => line.startsWith('| '))
    for (const row of rows) expect(row.replace(/\\\|/g, '').split('|')).toHaveLength(11)
  })

  test.each(NASTY_NAMES.slice(0, -2))('stays readable: %j', (name) => {
    const span = code(name, 60)
    const [, fence] = /^(`+)/.exec(span)!
    const inside = span.slice(fence!.length, -fence!.length)
    expect(inside.includes(fence!) && !inside.includes(`${fence!}\``)).toBe(false)
    expect(inside.replaceAll('\\|', '|').trim()).toBe(clip(oneLine(name), 60).trim())
  })

  test('is printed without the codes of terminals', async () => {
    const run = await recordSnippet("console.log('\\x1b[31mred\\x1b[0m and plain')")
    const lines = renderMarkdown(reportOf(run), '1.2.3', 'en').split('\n')
    expect(lines.at(lines.findLastIndex((line) => line.startsWith('~~~') || line.startsWith('```')) - 1)).toMatch(
      / {2}red and plain$/,
    )
  })

  test('cannot close the block that it stands in', () => {
    const text = '```\n````ts\n`````'
    expect(readBlocks(codeBlock(text, 'ts')).blocks).toEqual([{ language: 'ts', text: `${text}\n` }])
  })
})

describe('the chart', () => {
  test('names each task, with its times in one unit and its failure', async () => {
    expect(gantt(await recordExample('07-wait-modes'), WORDS.en)).toBe(
      [
        'gantt',
        '    dateFormat x',
        '    axisFormat %Q ms',
        '    #60;module#62; :0, 3000',
        '    Task-1 :0, 3000',
        '    a :0, 1000',
        '    b (failed) :crit, 0, 2000',
        '    c :0, 3000',
      ].join('\n'),
    )
  })

  test.each([
    ['20e-9', '%Q ns', '0, 20'],
    ['0.00035', '%Q µs', '0, 350'],
    ['0.5', '%Q ms', '0, 500'],
    ['2', '%Q ms', '0, 2000'],
    ['7200', '%s s', '0, 7200000'],
  ])('of a run of %s s has an axis in %s', async (seconds, axis, times) => {
    const chart = gantt(
      await recordSnippet(`import * as asyncio from 'asyncio'\nasyncio.run(asyncio.sleep(${seconds}))`),
      WORDS.en,
    )
    expect(chart).toContain(`axisFormat ${axis}`)
    expect(chart).toContain(`Task-1 :${times}`)
  })

  test('of a run that took no time has a milestone for each task', async () => {
    expect(gantt(await recordExample('05-task-and-result'), WORDS.en)).toContain('Task-2 :milestone, 0, 0ms')
  })

  test('has at most 40 bars, and says how many there are', async () => {
    const run = await recordMany(1000)
    expect(gantt(run, WORDS.en).split('\n')).toHaveLength(3 + 40)
    expect(renderMarkdown(reportOf(run), '1.2.3', 'en')).toContain('The first 40 of 1,002 tasks.')
  })

  test('takes no word of a name for its own', async () => {
    const lines = gantt(await recordNasty(), WORDS.en)
      .split('\n')
      .slice(3)
    for (const line of lines) {
      const [, name] = /^ {4}(.+) :(?:crit, |done, |active, )?(?:milestone, )?\d+, \d+(?:ms)?$/.exec(line)!
      expect(name!.replace(/#\d+;/g, '')).toMatch(/^[\p{L}\p{M}\p{N} _.,()…–-]*$/u)
      expect(name).not.toMatch(/^(?:section|click|title|gantt|done|crit|active|milestone)\b/)
    }
  })
})

test('the tree shows who spawned whom, and what each did when', async () => {
  const run = await recordSnippet(`
    import * as asyncio from 'asyncio'
    const leaf = () => asyncio.sleep(1)
    async function branch() { await asyncio.wait([asyncio.createTask(leaf(), { name: 'leaf' })]) }
    asyncio.run((async () => {
      const first = asyncio.createTask(branch(), { name: '枝' })
      const last = asyncio.createTask(asyncio.sleep(4), { name: 'last' })
      await asyncio.wait([first])
      last.cancel()
      await asyncio.wait([last])
      await asyncio.sleep(1)
    })())`)
  expect(textTree(run, 10, WORDS.en)).toMatchInlineSnapshot(`
    "               0 s                                      2.000 s
    <module>       █──────────────────────────────────────────────█✓
    └─ Task-1      █───────────────────────█──────────────────────█✓
       ├─ 枝       █───────────────────────█✓
       │  └─ leaf  █───────────────────────█✓
       └─ last     █───────────────────────█⊘"
  `)
})

test('a report of any run is short enough for an issue', async () => {
  const runs = [
    await recordMany(1000),
    await recordNasty(),
    await recordSnippet(`// ${'x'.repeat(900_000)}\nconsole.log('y'.repeat(900_000))`),
  ]
  for (const run of runs) {
    const markdown = renderMarkdown(reportOf(run), '1.2.3', 'en')
    expect(markdown.length).toBeLessThan(65_536)
    readBlocks(markdown)
  }
})

test('each run of several says behind its variant how it ended, in one sentence with it', async () => {
  const runs = [await recordExample('07-wait-modes'), await recordExample('01-first-coroutine')]
  const markdown = renderMarkdown({ title: 'Two', runs, variants: [] }, '1.2.3', 'fr')
  expect(markdown).toContain('<summary><code>mode=ALL_COMPLETED</code>\u00a0: terminée après 3,000\u00a0s</summary>')
})
