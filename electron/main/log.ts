/** Writes to the log, for what is there before the window: the log itself is loaded when there is something to write. */
export const note = (level: 'warn' | 'error', ...words: readonly unknown[]): void =>
  void import('electron-log/main').then(({ default: log }) => log[level](...words))
