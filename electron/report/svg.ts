import type { Language } from '@shared/replay/language'
import type { Report } from './report'
import { drawPicture, type Picture } from './timeline/picture'
import type { Theme } from './timeline/style'
import { WORDS } from './words/words'

const WIDTH = 1200

/**
 * The timeline as a picture that stands alone. A PNG is made of it by drawing `svg` at its `width` and
 * `height`, in a theme of its own: `auto` would follow whoever draws it.
 */
export const timelinePicture = (report: Report, theme: Theme, language: Language): Picture =>
  drawPicture(report, { theme, width: WIDTH, id: 'timeline', isWhole: true, words: WORDS[language] })

export const renderSvg = (report: Report, theme: Theme, language: Language): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${timelinePicture(report, theme, language).svg}\n`
