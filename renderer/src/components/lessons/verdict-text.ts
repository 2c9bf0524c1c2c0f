import type { Verdict } from '@shared/lessons/judge'
import { FORMS, type Prediction } from '@shared/lessons/model'
import type { Texts } from '../../i18n'

/** The verdict on a prediction in one sentence, which is read out too. */
export function verdictText(prediction: Prediction, verdict: Verdict, texts: Texts): string {
  const { t, count } = texts
  if (verdict.isRight) return t('lessons.right')
  if (FORMS[prediction.kind] !== 'order') {
    const truth = truthText(prediction, verdict, texts)
    return truth === '' ? t('lessons.wrongNone') : t('lessons.wrong', { truth })
  }
  const places = verdict.right.filter(Boolean).length
  const first = verdict.right.indexOf(false)
  const line = first < 0 ? undefined : verdict.truth[first]
  const head = places === 0 ? '' : `${count('lessons.inPlace', places)} `
  if (first < 0) return t('lessons.moreLines', { n: verdict.truth.length })
  return `${head}${line === undefined ? t('lessons.noLine', { n: first + 1 }) : t('lessons.firstWrong', { n: first + 1, line })}`
}

/** What the recording says, in the words of the options, or in its own where none of them is so. */
function truthText({ kind, options }: Prediction, { truth }: Verdict, { t, locale }: Texts): string {
  const words = truth
    .map((key) => options.find((option) => option.key === key)?.text ?? inWords(kind, key, locale.value))
    .map((text) => (kind === 'line' || kind === 'lines' ? t('lessons.quoted', { line: text }) : text))
  return new Intl.ListFormat(locale.value, { type: 'conjunction' }).format(words)
}

function inWords(kind: Prediction['kind'], key: string, locale: string): string {
  if (kind !== 'time' && kind !== 'tasks' && kind !== 'together') return key
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(Number(key))
  return kind === 'time' ? `${number}\u00a0s` : number
}

/** What there is to say to a wrong choice: of the first that has something. */
export const hintOf = ({ options }: Prediction, answer: readonly string[], { truth }: Verdict): string =>
  options.find(({ key, hint }) => hint !== '' && answer.includes(key) && !truth.includes(key))?.hint ?? ''
