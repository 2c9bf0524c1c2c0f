import { describe, expect, test } from 'vitest'
import { MAX_SOURCE_LENGTH } from '@shared/contract'
import { DEFAULT_SETTINGS } from '@shared/settings'
import { answer, type Handlers } from './answer'

const refuse = (): never => {
  throw new Error('The store is full; free some space.\n    at somewhere')
}
const handlers = {
  'run.start': refuse,
  'run.stop': () => null,
  'runs.list': () => [],
  'runs.open': refuse,
  'runs.batches': () => Promise.reject(new Error('Run 7 is gone.')),
  'source.check': ({ source }) => [
    { message: { en: source, fr: source }, line: 1, column: 0, endLine: 1, endColumn: 1 },
  ],
  'examples.list': () => [],
  'settings.get': () => DEFAULT_SETTINGS,
  'settings.change': (change) => ({ ...DEFAULT_SETTINGS, ...change }),
  'app.about': refuse,
} satisfies Partial<Handlers>
const errors: unknown[] = []
const ask = (name: unknown, args: unknown = {}) =>
  answer(handlers as unknown as Handlers, name, args, (request, error) => errors.push([request, error]))
const refusal = async (name: unknown, args?: unknown) => {
  const answered = await ask(name, args)
  return answered.ok ? undefined : answered.message.en
}

describe('a request', () => {
  test('with good arguments is answered by its handler', async () => {
    expect(await ask('run.stop', { runId: 3 })).toEqual({ ok: true, value: null })
    expect(await ask('source.check', { source: 'x' })).toMatchObject({ ok: true, value: [{ message: { en: 'x' } }] })
    expect(await ask('settings.change', { theme: 'dark' })).toMatchObject({ ok: true, value: { theme: 'dark' } })
  })

  test.each([
    ['run.stop', {}],
    ['run.stop', { runId: 0.5 }],
    ['run.stop', { runId: 1, more: 1 }],
    ['settings.change', { theme: 'pink' }],
    ['runs.list', null],
  ])('%s with %j is refused by name, and its handler never runs', async (name, args) => {
    expect(await refusal(name, args)).toContain(`${name}: `)
  })

  test('with a source that is too large is refused in the words of the contract', async () => {
    expect(await ask('source.check', { source: 'x'.repeat(MAX_SOURCE_LENGTH + 1) })).toEqual({
      ok: false,
      message: {
        en: 'The snippet is larger than 1 MB; cut it down before running it.',
        fr: 'L’extrait dépasse 1 Mo\u202f; raccourcissez-le avant de l’exécuter.',
      },
    })
  })

  test.each(['toString', 'run', '', 7, undefined])('by the name %j does not exist', async (name) => {
    expect(await refusal(name)).toMatch(/there is no request/)
  })

  test('that fails is answered in one sentence, and the whole error is reported', async () => {
    errors.length = 0
    expect(await ask('runs.open', { runId: 1 })).toMatchObject({
      ok: false,
      message: { en: 'The store is full; free some space.' },
    })
    expect(await ask('runs.batches', { runId: 7, fromEvent: 0 })).toMatchObject({
      ok: false,
      message: { fr: 'Quelque chose s’est mal passé\u00a0: «\u00a0Run 7 is gone.\u00a0»' },
    })
    expect(errors).toMatchObject([
      ['runs.open', new Error('The store is full; free some space.\n    at somewhere')],
      ['runs.batches', new Error('Run 7 is gone.')],
    ])
  })
})
