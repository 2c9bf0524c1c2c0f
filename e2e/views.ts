import { BEGIN } from './views/begin.ts'
import { CONSOLE } from './views/console.ts'
import { DRAWERS } from './views/drawers.ts'
import { LESSON } from './views/lesson.ts'
import { LIBRARY } from './views/library.ts'
import { RUN } from './views/run.ts'
import { STATES } from './views/states.ts'
import type { Views } from './views/steps.ts'

/** Every view of the window, in groups. */
export const VIEWS: Readonly<Record<string, Views>> = {
  'before anything has run': BEGIN,
  'of a run': RUN,
  'of the library': LIBRARY,
  'of the console and the code': CONSOLE,
  'of a lesson': LESSON,
  'of a small window': DRAWERS,
  'of what the window can come to be in': STATES,
}

/** Views that hang on where the pointer is or was: after the window's size changed they are to be shown again. */
export const HANGS_ON_POINTER: ReadonlySet<string> = new Set(['line-card', 'lane-card'])
