import { ORIGIN } from './served-file'

const isGuide = (url: string): boolean => url.startsWith(`${ORIGIN}/docs/`)
const withoutFragment = (url: string): string => url.split('#', 1)[0]!

/**
 * Whether a page may go there by itself. It may be loaded again, and the pages of the documentation lead to each
 * other; the window itself goes nowhere, for it has no way back.
 */
export const mayGo = (from: string, to: string): boolean =>
  withoutFragment(from) === withoutFragment(to) || (isGuide(from) && isGuide(to))
