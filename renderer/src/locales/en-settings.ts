/** The settings' texts. */
export const enSettings = {
  settings: {
    title: 'Settings',
    about: 'Changes take effect at once',
    sections: 'Sections',
    section: {
      appearance: 'Appearance',
      code: 'Code',
      runs: 'Runs and timeline',
    },
    reset: 'Back to the default',
    resetOf: '{name}: back to the default',
    percent: '{n}%',
    pixels: 'pixels',
    theme: { label: 'Theme', system: 'As the system', light: 'Light', dark: 'Dark' },
    language: { label: 'Language', system: 'As the system' },
    textScale: { label: 'Size of text', hint: 'Of all that the window shows, the timeline too' },
    motion: {
      label: 'Motion',
      hint: 'When reduced, what glides or fades arrives at once',
      system: 'As the system',
      reduced: 'Reduced',
      full: 'Full',
    },
    codeFont: {
      label: 'Font of code',
      hint: 'Any installed font by its name',
      missing: 'There is no font {name} on this machine; JetBrains Mono stands in for it',
    },
    codeSize: { label: 'Size of code' },
    tabSize: { label: 'Width of a tab' },
    wordWrap: { label: 'Wrap long lines', hint: 'Instead of scrolling sideways' },
    clock: { label: 'Clock of new runs' },
    repeats: {
      label: 'Repetitions of each variant',
      hint: 'When all variants run, unless you ask for another number',
    },
    wheel: { label: 'Wheel over the timeline', zoom: 'Zooms', scroll: 'Scrolls' },
    updates: { label: 'Look for updates' },
  },
}
