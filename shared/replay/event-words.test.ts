import { expect, test } from 'vitest'
import { EventKind } from '../events/kinds'
import { RunBuilder } from '../timeline/build'
import type { LoggedEvent } from './event-log'
import { eventText } from './event-words'

test('The values of a line are about to be printed; those of the error that ended the run are its end', () => {
  const { model } = new RunBuilder()
  const detail = (line: number): LoggedEvent => ({
    index: 0,
    kind: EventKind.ConsoleDetail,
    ns: 0,
    site: 0,
    task: 0,
    a: 1,
    b: line,
    time: 0,
  })
  const text = (line: number, language: 'en' | 'fr') => eventText(detail(line), { model, sites: [] }, language)
  expect(text(2, 'en')).toContain('the loop is about to print an object')
  expect(text(0, 'en')).toContain('the run ends with an error')
  expect(text(0, 'fr')).toContain('l’exécution se termine par une erreur')
})
