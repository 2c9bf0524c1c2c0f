import type { Language } from '../replay/language'
import type { NamedRun } from '../replay/same-run'
import type { RunDetails } from '../run'
import type { RunModel } from '../timeline/model'
import { variantText } from './groups'

type Run = {
  readonly model: RunModel
  readonly details: Pick<RunDetails, 'id' | 'title' | 'variant' | 'sites'>
}

const RUN: Readonly<Record<Language, (id: number) => string>> = {
  en: (id) => `run ${id}`,
  fr: (id) => `l’exécution ${id}`,
}

/** Two runs with what sentences call them: their variants; where these say nothing their titles; else their numbers. */
export function namedPair(first: Run, second: Run, language: Language): readonly [NamedRun, NamedRun] {
  const waysToName: readonly ((run: Run) => string)[] = [
    ({ details }) => variantText(details),
    ({ details }) => details.title,
    ({ details }) => RUN[language](details.id),
  ]
  const isClear = (of: (run: Run) => string): boolean =>
    of(first) !== '' && of(second) !== '' && of(first) !== of(second)
  const nameOf = waysToName.find(isClear) ?? waysToName.at(-1)!
  const named = (run: Run): NamedRun => ({ model: run.model, sites: run.details.sites, name: nameOf(run) })
  return [named(first), named(second)]
}
