import { describe, expect, test } from 'vitest'
import { formatDocument, toDocument } from '@shared/timeline/document'
import { toNanoseconds } from '@shared/ids'
import { hidePrivate, type Machine } from './privacy'
import { EXAMPLE_NAMES, recordExample, recordSnippet } from './testing'

const machine: Machine = {
  home: '/data/people/grace',
  folders: ['/srv/acme', 'C:\\Acme Works\\checkout'],
  user: 'grace',
  host: 'cobol-9',
}

/** What a console line becomes in a report. */
async function hidden(text: string): Promise<string> {
  const run = hidePrivate(await recordSnippet(`console.log(${JSON.stringify(text)})`), machine)
  return toDocument(run.details, run.model, run.details.sites).console[0]!.text
}

describe('a report leaves out', () => {
  test.each([
    ['a file below a home folder', "open '/home/ada/secret/data.csv'", "open '…/data.csv'"],
    ['the place in it', 'at /Users/ada/work/run.ts:12:5', 'at …/run.ts:12:5'],
    ['a home folder', 'HOME=/home/ada; cd /root', 'HOME=~; cd ~'],
    ['a file URL', 'file:///home/ada/x.mjs failed', '…/x.mjs failed'],
    ['a file on a disk of Windows', 'C:\\Users\\Ada Lovelace\\notes.txt, line 1', '…/notes.txt, line 1'],
    ['a home folder of Windows', 'in C:\\Users\\ada', 'in ~'],
    ['a file URL of Windows', 'file:///C:/Users/ada/x.ts:3', '…/x.ts:3'],
    ["this machine's home", '/data/people/grace and /data/people/grace/a/b', '~ and …/b'],
    ["this machine's folders", '/srv/acme/app/main.js', '…/main.js'],
    ['those of Windows', 'C:\\Acme Works\\checkout\\lib\\a.ts', '…/a.ts'],
    ['who works on it', 'Hello Grace, on cobol-9.', 'Hello ‹user›, on ‹host›.'],
  ])('%s', async (_, text, expected) => {
    expect(await hidden(text)).toBe(expected)
  })

  test.each([
    'https://example.com/home/ada/x',
    'GET /api/users/7',
    'either/or, 1/2, a:/b/',
    'disgraceful, graceful',
    'see /etc/hosts and /usr/lib/node',
    './src/../x.ts ~/x',
    '/srv/acmeology',
  ])('nothing of: %s', async (text) => {
    expect(await hidden(text)).toBe(text)
  })

  test('paths in the names of marks', async () => {
    const run = await recordSnippet('1')
    const marks = [{ startNs: toNanoseconds(0), endNs: toNanoseconds(0), label: 'reads /home/ada/x.csv' }]
    const { details } = hidePrivate({ ...run, details: { ...run.details, marks } }, machine)
    expect(details.marks.map(({ label }) => label)).toEqual(['reads …/x.csv'])
  })

  test('paths in names, errors, results and code, and its own file name keeps no folder', async () => {
    const source = `
      import * as asyncio from 'asyncio'
      const file = '/home/ada/plans/data.csv'
      const work = async () => { throw new Error('cannot read ' + file) }
      asyncio.run((async () => {
        const task = asyncio.createTask(work(), { name: file })
        await asyncio.wait([task])
        const grace = 1
        await task
      })())`
    const run = hidePrivate(await recordSnippet(source, { title: '../plans/grace.ts' }), machine)
    const all = JSON.stringify([run.details, run.batches.map(({ texts }) => texts)])
    expect(run.details.title).toBe('‹user›.ts')
    expect(run.details.source).toContain("const file = '…/data.csv'")
    expect(run.details.source).toContain('const grace = 1')
    expect(all).not.toMatch(/ada|plans/)
    expect(run.details.error?.message).toBe('Error: cannot read …/data.csv')
  })
})

test.each(EXAMPLE_NAMES)('nothing is hidden of %s', async (name) => {
  const run = await recordExample(name)
  expect(hidePrivate(run, { ...machine, user: 'root', host: 'localhost' })).toBe(run)
})

test('what is hidden changes nothing else', async () => {
  const open = await recordSnippet("console.log('x', 1)")
  const secret = hidePrivate(await recordSnippet("console.log('/home/ada/x', 1)"), machine)
  const text = formatDocument(toDocument(secret.details, secret.model, secret.details.sites))
  expect(text).toBe(formatDocument(toDocument(open.details, open.model, open.details.sites)).replace('x 1', '…/x 1'))
})
