import { WAIT_WORDS } from '@shared/timeline/words'
import type { TimelineWords } from './types'

export const ENGLISH: TimelineWords = {
  waits: WAIT_WORDS,
  until: 'until',
  decimal: '.',
  tasks: (count) => `${count.toLocaleString('en')} ${count === 1 ? 'task' : 'tasks'}`,
}
