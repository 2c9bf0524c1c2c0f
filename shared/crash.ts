import type { RunError, RunStatus } from './run'
import type { Sentence } from './sentence'

/** Where a sentence has what is known of one crash only, such as a signal. */
const DETAIL = '{}'

/** Runs are stored with the English sentence, by which `errorSentence` finds the others: none of these may change. */
const CRASHES = {
  outOfMemory: {
    en: 'The snippet ran out of memory: it may use {} MB.',
    fr: 'L’extrait a manqué de mémoire\u00a0: il peut utiliser {} Mo.',
  },
  exited: {
    en: 'The snippet ended its own thread: process.exit({}) was called.',
    fr: 'L’extrait a mis fin à son propre fil d’exécution\u00a0: process.exit({}) a été appelé.',
  },
  threadDied: {
    en: "The snippet's thread died: {}",
    fr: 'Le fil d’exécution de l’extrait s’est interrompu\u00a0: {}',
  },
  processEnded: {
    en: 'The process that ran the snippet ended unexpectedly, with exit code {}.',
    fr: 'Le processus qui exécutait l’extrait s’est terminé de façon inattendue, avec le code de sortie {}.',
  },
  processOutOfMemory: {
    en: 'The snippet ran out of memory, and took its process down ({}).',
    fr: 'L’extrait a manqué de mémoire et a entraîné son processus dans sa chute ({}).',
  },
  processKilled: {
    en: 'The process that ran the snippet was killed ({}).',
    fr: 'Le processus qui exécutait l’extrait a été tué ({}).',
  },
  processKilledBySystem: {
    en: 'The process that ran the snippet was killed ({}), perhaps by the system for lack of memory.',
    fr: 'Le processus qui exécutait l’extrait a été tué ({}), peut-être par le système, faute de mémoire.',
  },
  notStarted: {
    en: 'The process that runs snippets could not be started: {}',
    fr: 'Le processus qui exécute les extraits n’a pas pu être lancé\u00a0: {}',
  },
  closed: { en: 'Taskscope closed while it ran.', fr: 'Taskscope s’est fermé pendant l’exécution.' },
} as const satisfies Readonly<Record<string, Sentence>>

export type Crash = keyof typeof CRASHES

/** Why a run crashed, as it is stored. */
export const crashMessage = (crash: Crash, detail: string | number | null = ''): string =>
  fill(CRASHES[crash].en, String(detail))

/** What ended a run. A crash is told in every language; what the snippet threw speaks for itself. */
export function errorSentence(status: RunStatus, { message }: Pick<RunError, 'message'>): Sentence {
  const known = status === 'crashed' ? Object.values(CRASHES) : []
  for (const { en, fr } of known) {
    const detail = detailOf(message, en)
    if (detail !== null) return { en: message, fr: fill(fr, detail) }
  }
  return { en: message, fr: message }
}

const fill = (sentence: string, detail: string): string => sentence.replace(DETAIL, () => detail)

/** What stands in a message in place of the sentence's detail; null: it is another sentence. */
function detailOf(message: string, sentence: string): string | null {
  if (!sentence.includes(DETAIL)) return message === sentence ? '' : null
  const [before, after] = sentence.split(DETAIL) as [string, string]
  if (!message.startsWith(before) || !message.slice(before.length).endsWith(after)) return null
  return message.slice(before.length, message.length - after.length)
}
