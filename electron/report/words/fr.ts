import { countText, timeText } from '@shared/replay/language'
import { lineText } from '@shared/replay/event-words'
import type { RunStatus } from '@shared/run'
import { STATE_WORDS } from '@shared/timeline/words'
import { statesInFrench, waitNamesInFrench } from '@shared/timeline/words-in-french'
import type { Words } from './en'

const LANGUAGE = 'fr'

/** En français zéro est au singulier, et un nombre ne quitte pas son nom. */
const counted = (count: number, one: string, many = `${one}s`): string =>
  `${countText(count, LANGUAGE)}\u00a0${count < 2 ? one : many}`

const STATUSES: Readonly<Record<RunStatus, string>> = {
  running: 'Encore en cours',
  completed: 'Terminée',
  failed: 'Échouée',
  stopped: 'Arrêtée',
  crashed: 'Plantée',
}

/** Espaces insécables devant les signes doubles, et entre un nombre et son unité. */
export const fr: Words = {
  language: LANGUAGE,
  time: (ns) => timeText(ns, LANGUAGE),
  count: (count) => countText(count, LANGUAGE),
  line: (line) => lineText(line, LANGUAGE),
  colon: '\u00a0: ',
  semicolon: '\u202f; ',

  state: (state) => statesInFrench[STATE_WORDS[state]],
  waits: waitNamesInFrench,
  until: (time) => `jusqu’à ${time}`,
  range: (low, high) => `${low} à ${high}`,
  sums: (running, ready, waiting) => `active ${running}, prête ${ready}, en attente ${waiting}`,

  run: (id) => `exécution ${id}`,
  tasks: (count) => counted(count, 'tâche'),
  events: (count) => counted(count, 'événement'),
  more: {
    tasks: (count) => `Et ${counted(count, 'autre tâche', 'autres tâches')}.`,
    runs: (count) => `Et ${counted(count, 'autre exécution', 'autres exécutions')}.`,
    lines: (count) => `Et ${counted(count, 'autre ligne', 'autres lignes')}.`,
    linesInData: (count) =>
      `Et ${counted(count, 'autre ligne', 'autres lignes')}, que seules les données de cette page contiennent.`,
    slices: 'La suite n’est pas affichée.',
  },
  firstTasks: (shown, all) => `Les ${shown} premières de ${counted(all, 'tâche')}.`,

  outcome: (status, time) => `${STATUSES[status]} après ${time}`,
  clocks: { real: 'réelle', virtual: 'virtuelle' },
  clock: (name) => `horloge ${name}`,
  facts: {
    clock: 'Horloge',
    variant: 'Variante',
    seed: 'Graine',
    recorded: 'Enregistré',
    lost: 'Perdu',
    marks: 'Repères',
    started: 'Début',
    versions: 'Versions',
  },
  gaps: (events) => `${events}\u00a0: l’enregistrement a des lacunes`,
  lasting: (start, duration) => `${start}, pendant ${duration}`,
  runtime: (version) => `moteur d’exécution ${version}`,

  code: 'Code',
  sameCode: 'Le même code que celui de la première exécution.',
  timeline: 'Chronologie',
  console: 'Console',
  consoleOf: (lines) => `Console, ${counted(lines, 'ligne')}`,
  consoleIsEmpty: 'La console est restée vide.',
  task: 'Tâche',
  allTasks: 'Tâches',
  runs: 'Exécutions',
  problems: 'Problèmes',
  comparison: 'Comparaison',
  again: 'Pour relancer',
  replay: 'Relecture',
  columns: {
    now: 'Maintenant',
    inTheEnd: 'À la fin',
    state: 'État',
    parent: 'Parent',
    createdAt: 'Créée',
    line: 'Ligne',
    from: 'Début',
    to: 'Fin',
    running: 'Active',
    ready: 'Prête',
    waiting: 'En attente',
    result: 'Résultat',
  },
  frame: (name) => `dans ${name}`,
  place: (line, column) => `ligne ${line}, colonne ${column}`,
  atLine: (line) => `Ligne ${line}`,

  timelineOf: (title, runs) => `Chronologie de ${title}\u00a0: ${runs.join('\u202f; ')}`,
  runNumber: (number) => `Exécution ${number}`,
  signs: {
    done: 'groupe d’attente\u00a0: finie',
    leftOver: 'restante',
    callback: 'fonction de rappel',
    mark: 'repère',
  },

  variantColumns: [
    ...['Variante', 'Exécutions', 'Médiane', 'Intervalle à 95\u202f%'],
    ...['Différence', 'Intervalle à 95\u202f%', 'Valeurs aberrantes'],
  ],
  baseline: 'référence',
  against: (second, first) => `${second} face à ${first}, la référence`,
  isNotIn: (run) => `n’est pas dans ${run}`,
  longer: (time) => `plus longue de ${time}`,
  shorter: (time) => `plus courte de ${time}`,
  insteadOf: (second, first) => `${second} au lieu ${/^[aeé]/.test(first) ? 'd’' : 'de '}${first}`,
  startMoved: 'commence dans un autre ordre',
  endMoved: 'finit dans un autre ordre',
  plot: 'Durée des exécutions de chaque variante',
  plotLegend: [
    'Point\u00a0: une exécution.',
    'Anneau\u00a0: une valeur aberrante.',
    'Boîte\u00a0: la moitié centrale.',
    'Trait\u00a0: la médiane, et dessous son intervalle à 95\u202f%.',
  ],
  noCompletedRun: 'Aucune de ses exécutions n’est terminée.',

  viewer: {
    play: 'Lire',
    pause: 'Pause',
    toStart: 'Au début',
    back: 'Un événement en arrière',
    forward: 'Un événement en avant',
    toEnd: 'À la fin',
    time: 'Temps',
    speed: 'Vitesse',
    inTenSeconds: 'en 10\u00a0s',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    showAll: 'Tout afficher',
    fit: 'Ajuster',
    space: 'Espace',
    home: 'Début',
    end: 'Fin',
    beforeFirst: 'Avant le premier événement',
    event: (number, all) => `Événement ${number} sur ${all}`,
    eventsPassed: (number, all) => `${number} / ${all} événements`,
    notCreated: 'Elle n’a pas encore été créée.',
    coroutine: 'Coroutine',
    created: 'Créée',
    createdBy: (time, parent) => `${time} par ${parent}`,
    theLoop: 'la boucle',
    ended: 'Finie',
    inAll: 'En tout',
    result: 'Résultat',
    error: 'Erreur',
    inCoroutine: (name) => `dans ${name}`,
  },
}
