/** La fenêtre dans son ensemble : ses dialogues, ses commandes et ses débuts. */
export const frShell = {
  dialog: {
    close: 'Fermer',
  },
}
