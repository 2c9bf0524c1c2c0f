const ESCAPE = '\u001b'

/**
 * What only terminals understand: control sequences, of which those that end in `m` say how what follows looks,
 * commands such as links, and shorter ones.
 */
export const TERMINAL_SEQUENCE = new RegExp(
  [
    `${ESCAPE}\\[([0-?]*)[ -/]*([@-~]|$)`,
    `${ESCAPE}[\\]PX^_][^\u0007${ESCAPE}]*(?:\u0007|${ESCAPE}\\\\)`,
    `${ESCAPE}[ -/]*(?:[0-~]|$)`,
  ].join('|'),
  'g',
)

export const isForTerminals = (text: string): boolean => text.includes(ESCAPE)

/** The text without what only terminals understand. */
export const plainText = (text: string): string =>
  isForTerminals(text) ? text.replaceAll(TERMINAL_SEQUENCE, '') : text
