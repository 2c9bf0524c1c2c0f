import { expect, test } from 'vitest'
import type { RunId } from '../ids'
import { foldScript } from '../timeline/testing/script'
import { namedPair } from './named-pair'

const model = foldScript('0 main created at=1\n0 main finishes')
const run = (id: number, title: string, variant: Record<string, string> = {}) => ({
  model,
  details: { id: id as RunId, title, variant, sites: [] },
})
const namesOf = (...[first, second, language]: Parameters<typeof namedPair>) =>
  namedPair(first, second, language).map(({ name }) => name)

test('two runs are called by their variants, else by their titles, else by their numbers', () => {
  const [all, first] = [{ returnWhen: 'ALL_COMPLETED' }, { returnWhen: 'FIRST_COMPLETED' }]
  expect(namesOf(run(1, 'wait', all), run(2, 'wait', first), 'en')).toEqual(['ALL_COMPLETED', 'FIRST_COMPLETED'])
  expect(namesOf(run(1, 'wait', all), run(2, 'gather', all), 'en')).toEqual(['wait', 'gather'])
  expect(namesOf(run(1, 'wait', all), run(2, 'gather'), 'en')).toEqual(['wait', 'gather'])
  expect(namesOf(run(1, 'wait'), run(2, 'wait'), 'en')).toEqual(['run 1', 'run 2'])
  expect(namesOf(run(1, 'wait'), run(2, 'wait'), 'fr')).toEqual(['l’exécution 1', 'l’exécution 2'])
})
