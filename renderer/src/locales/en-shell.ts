/** The window as a whole: its dialogs, its commands and where it begins. */
export const enShell = {
  dialog: {
    close: 'Close',
  },
}
