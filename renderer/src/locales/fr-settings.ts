import type { enSettings } from './en-settings'

/** Les textes des réglages. */
export const frSettings: typeof enSettings = {
  settings: {
    title: 'Réglages',
    about: 'Chaque changement prend effet aussitôt',
    sections: 'Rubriques',
    section: {
      appearance: 'Apparence',
      code: 'Code',
      runs: 'Exécutions et chronologie',
    },
    reset: 'Revenir à la valeur par défaut',
    resetOf: '{name}\u202f: revenir à la valeur par défaut',
    percent: '{n}\u202f%',
    pixels: 'pixels',
    theme: { label: 'Thème', system: 'Comme le système', light: 'Clair', dark: 'Sombre' },
    language: { label: 'Langue', system: 'Comme le système' },
    textScale: { label: 'Taille du texte', hint: 'De tout ce que montre la fenêtre, chronologie comprise' },
    motion: {
      label: 'Animations',
      hint: 'Réduites, ce qui glisse ou se fond arrive d’un coup',
      system: 'Comme le système',
      reduced: 'Réduites',
      full: 'Toutes',
    },
    codeFont: {
      label: 'Police du code',
      hint: 'Toute police installée, par son nom',
      missing: 'Aucune police {name} sur cette machine\u202f; JetBrains Mono la remplace',
    },
    codeSize: { label: 'Taille du code' },
    tabSize: { label: 'Largeur d’une tabulation' },
    wordWrap: { label: 'Replier les longues lignes', hint: 'Au lieu de défiler de côté' },
    clock: { label: 'Horloge des nouvelles exécutions' },
    repeats: {
      label: 'Répétitions de chaque variante',
      hint: 'Quand toutes les variantes s’exécutent, sauf demande contraire',
    },
    wheel: {
      label: 'Molette sur la chronologie',
      zoom: 'Agrandit',
      scroll: 'Défile',
    },
    updates: { label: 'Chercher les mises à jour' },
  },
}
