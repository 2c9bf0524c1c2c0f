import { NO_ROW, TaskState, WaitKind, type RunModel } from '../timeline/model'
import { nameOf } from '../timeline/read'
import { lineText } from './event-words'
import { waitsInEnglish } from './events-in-english'
import { waitsInFrench } from './events-in-french'
import { countText, type Language, listText, timeText } from './language'
import type { Why, WhyStep } from './why'

/** Longer chains are cut: the first of them, and the last. */
const FIRST_STEPS = 6

/**
 * The chain as one sentence: `main waits for Task-3 (line 14), which waits for a lock held by Task-2
 * (line 20), which sleeps until 3.000 s (line 8).`
 */
export function whyText(why: Why, model: RunModel, language: Language): string {
  const { steps, end } = why
  const words = WORDS[language]
  const left = steps.length - FIRST_STEPS - 1
  let text = ''
  steps.forEach((step, i) => {
    if (left > 0 && i >= FIRST_STEPS && i < steps.length - 1) return
    const name = nameOf(model, step.task)
    const before = steps[i - 1]
    if (before === undefined) text += name
    else if (left > 0 && i > FIRST_STEPS) text += `${words.pause}${words.after(countText(left, language), left)}${name}`
    else text += endsInOneName(before) ? words.which : `${words.pause}${name}`
    text += ` ${clause(step, model, language)}`
  })
  if (end === 'circle') return `${text}${words.circle}.`
  if (end !== 'deadlock') return `${text}.`
  const circle = steps.slice(steps.findIndex(({ task }) => task === why.backTo))
  const limit = Math.min(...circle.map(({ limitNs }) => limitNs ?? Infinity))
  return `${text}${words.deadlock}${Number.isFinite(limit) ? ` ${words.until(timeText(limit, language))}` : ''}.`
}

/** Whether "which" can only mean the task that comes next. */
const endsInOneName = ({ cause, blockers }: WhyStep): boolean =>
  blockers.length === 1 && !(cause.kind === 'group' && cause.futures > 0)

function clause(step: WhyStep, model: RunModel, language: Language): string {
  const words = WORDS[language]
  const { cause } = step
  const notes: string[] = []
  if (cause.kind === 'group') {
    notes.push(cause.mode)
    if (!cause.needsOne && cause.of > 1) notes.push(words.progress(cause.has, cause.of))
  }
  if (step.line !== null) notes.push(lineText(step.line, language))
  if (step.limitNs !== null) notes.push(words.atMost(timeText(step.limitNs, language)))
  return `${verb(step, model, language)}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`
}

function verb({ cause, blockers }: WhyStep, model: RunModel, language: Language): string {
  const words = WORDS[language]
  const names = blockers.map((row) => nameOf(model, row))
  switch (cause.kind) {
    case 'running':
      return words.running
    case 'ready':
      return cause.running === NO_ROW ? words.ready : words.readyWhile(nameOf(model, cause.running))
    case 'created':
      return words.created
    case 'ended':
      return words.ended[cause.state]
    case 'sleep':
      return words.sleep(timeText(cause.untilNs, language))
    case 'task':
      return names.length === 0 ? words.lostTask : `${words.waits[WaitKind.Task]} ${names[0]!}`
    case 'loop':
      return names.length === 0 ? words.waits[WaitKind.Loop] : words.loop(names[0]!)
    case 'held':
      return words.held(words.waits[cause.wait], listText(names, language))
    case 'object':
      return `${words.waits[cause.wait]}${words.object(cause.wait, cause.value)}`
    case 'group': {
      if (cause.futures > 0) names.push(words.futures(countText(cause.futures, language), cause.futures))
      if (names.length === 0) return words.waits[WaitKind.Group]
      const list = listText(names, language)
      return cause.needsOne && names.length > 1 ? words.firstOf(list) : `${words.waits[WaitKind.Task]} ${list}`
    }
  }
}

const NOBODY_EN: Partial<Record<WaitKind, string>> = {
  [WaitKind.Future]: ' that nobody has completed',
  [WaitKind.Native]: ' from outside of the loop',
  [WaitKind.Lock]: ' that nobody holds',
  [WaitKind.Semaphore]: ' that nobody holds',
  [WaitKind.Event]: ' that nobody has set',
  [WaitKind.Condition]: ' that nobody has notified',
  [WaitKind.QueueGet]: ' that nobody has put into',
}

const NOBODY_FR: Partial<Record<WaitKind, string>> = {
  [WaitKind.Future]: ' que personne n’a accompli',
  [WaitKind.Native]: ' venue de l’extérieur de la boucle',
  [WaitKind.Lock]: ' que personne ne tient',
  [WaitKind.Semaphore]: ' que personne ne tient',
  [WaitKind.Event]: ' que personne n’a déclenché',
  [WaitKind.Condition]: ' que personne n’a signalée',
  [WaitKind.QueueGet]: ' où personne n’a rien déposé',
}

const WORDS = {
  en: {
    waits: waitsInEnglish,
    which: ', which',
    pause: '; ',
    after: (count: string, n: number) => `after ${count} more ${n === 1 ? 'task' : 'tasks'} `,
    running: 'runs now',
    ready: 'is ready, and waits for its turn',
    readyWhile: (name: string) => `is ready, and waits for its turn while ${name} runs`,
    created: 'has only just been created',
    ended: {
      [TaskState.Finished]: 'has finished',
      [TaskState.Failed]: 'has failed',
      [TaskState.Cancelled]: 'was cancelled',
    },
    sleep: (time: string) => `sleeps until ${time}`,
    lostTask: 'waits for a task that was not recorded',
    loop: (name: string) => `${waitsInEnglish[WaitKind.Loop]} for ${name}`,
    held: (waits: string, names: string) => `${waits} held by ${names}`,
    object: (wait: WaitKind, value: number | null) => {
      if (wait === WaitKind.QueuePut) return value === null ? '' : ` that is full with ${value}`
      if (wait === WaitKind.Barrier) return value === null ? '' : ` where ${value} wait`
      return NOBODY_EN[wait] ?? ''
    },
    futures: (count: string, n: number) => `${count} ${n === 1 ? 'future' : 'futures'}`,
    firstOf: (names: string) => `waits for the first of ${names}`,
    progress: (has: number, of: number) => `${has} of ${of} done`,
    atMost: (time: string) => `until ${time} at most`,
    deadlock: ': a deadlock',
    until: (time: string) => `until ${time}`,
    circle: ': a circle',
  },
  fr: {
    waits: waitsInFrench,
    which: ', qui',
    pause: '\u202f; ',
    after: (count: string, n: number) => `après ${count} ${n === 1 ? 'autre tâche' : 'autres tâches'}, `,
    running: 's’exécute en ce moment',
    ready: 'est prête, et attend son tour',
    readyWhile: (name: string) => `est prête, et attend son tour pendant que ${name} s’exécute`,
    created: 'vient d’être créée',
    ended: {
      [TaskState.Finished]: 'est terminée',
      [TaskState.Failed]: 'a échoué',
      [TaskState.Cancelled]: 'a été annulée',
    },
    sleep: (time: string) => `dort jusqu’à ${time}`,
    lostTask: 'attend une tâche qui n’a pas été enregistrée',
    loop: (name: string) => `${waitsInFrench[WaitKind.Loop]} la fin de ${name}`,
    held: (waits: string, names: string) => `${waits} tenu par ${names}`,
    object: (wait: WaitKind, value: number | null) => {
      if (wait === WaitKind.QueuePut) return value === null ? '' : ` pleine (${value})`
      if (wait === WaitKind.Barrier) return value === null ? '' : ` où l’on est ${value}`
      return NOBODY_FR[wait] ?? ''
    },
    futures: (count: string, n: number) => `${count} ${n === 1 ? 'futur' : 'futurs'}`,
    firstOf: (names: string) => `attend la première de ${names}`,
    progress: (has: number, of: number) => `${has} sur ${of} ${has < 2 ? 'terminée' : 'terminées'}`,
    atMost: (time: string) => `au plus tard à ${time}`,
    deadlock: '\u00a0: un interblocage',
    until: (time: string) => `jusqu’à ${time}`,
    circle: '\u00a0: un cercle',
  },
}
