import type { Language } from './replay/language'

/**
 * Everything the window can be asked to do. The native menus, the command palette, the window's
 * shortcuts and the list of keys are made from this one table, so that they say the same and a
 * shortcut cannot mean two things.
 */
interface CommandSpec extends Readonly<Record<Language, string>> {
  /** An Electron accelerator: one of a system's own keys, such as `CmdOrCtrl+Enter`, or a character. */
  readonly keys?: string
  /** On a Mac, where the other keys mean something else. */
  readonly macKeys?: string
  /** Its keys mean this only while the focus is in the timeline. */
  readonly in?: 'timeline'
  /** Goes on for as long as its keys are held. */
  readonly repeats?: true
}

const COMMANDS = {
  'view.palette': { keys: 'CmdOrCtrl+Shift+P', en: 'Show all commands', fr: 'Afficher toutes les commandes' },

  'run.start': { keys: 'CmdOrCtrl+Enter', en: 'Run the snippet', fr: 'Exécuter l’extrait' },
  'run.stop': { keys: 'Shift+F5', en: 'Stop the run', fr: 'Arrêter l’exécution' },
  'run.all': {
    keys: 'CmdOrCtrl+Shift+Enter',
    en: 'Run all variants, N times each',
    fr: 'Exécuter toutes les variantes, N fois chacune',
  },
  'run.repeats': {
    en: 'Set how many times each variant runs',
    fr: 'Choisir combien de fois chaque variante s’exécute',
  },
  'run.cancelAll': { en: 'Cancel the runs of all variants', fr: 'Abandonner les exécutions des variantes' },
  'run.compare': { en: 'Compare the runs of all variants', fr: 'Comparer les exécutions des variantes' },
  'run.again': { en: 'Run again exactly', fr: 'Exécuter de nouveau à l’identique' },
  'run.pick': { en: 'Pick the run to compare it', fr: 'Choisir l’exécution pour la comparer' },
  'run.details': {
    en: 'Edit the title and tags of the run…',
    fr: 'Modifier le titre et les étiquettes de l’exécution…',
  },
  'run.pin': { en: 'Pin the run, or unpin it', fr: 'Épingler l’exécution, ou la désépingler' },
  'run.delete': { en: 'Delete the run', fr: 'Supprimer l’exécution' },
  'clock.real': { en: 'Use the real clock', fr: 'Utiliser l’horloge réelle' },
  'clock.virtual': { en: 'Use the virtual clock', fr: 'Utiliser l’horloge virtuelle' },

  'snippet.new': { keys: 'CmdOrCtrl+N', en: 'New snippet', fr: 'Nouvel extrait' },
  'file.import': { keys: 'CmdOrCtrl+O', en: 'Open or import files…', fr: 'Ouvrir ou importer des fichiers…' },
  'tab.close': { keys: 'CmdOrCtrl+W', en: 'Close the tab', fr: 'Fermer l’onglet' },
  'tab.reopen': { keys: 'CmdOrCtrl+Shift+T', en: 'Reopen the closed tab', fr: 'Rouvrir l’onglet fermé' },
  'tab.next': { keys: 'Ctrl+Tab', en: 'Next tab', fr: 'Onglet suivant' },
  'tab.previous': { keys: 'Ctrl+Shift+Tab', en: 'Previous tab', fr: 'Onglet précédent' },
  'tab.copy': { en: 'Edit a copy of the past run', fr: 'Modifier une copie de l’exécution passée' },

  'experiment.details': {
    en: 'Edit the title, tags and notes of the experiment…',
    fr: 'Modifier le titre, les étiquettes et les notes de l’expérience…',
  },
  'experiment.pin': { en: 'Pin the experiment', fr: 'Épingler l’expérience' },
  'experiment.duplicate': { en: 'Duplicate the experiment', fr: 'Dupliquer l’expérience' },
  'experiment.versions': { en: 'Show the versions of the experiment…', fr: 'Afficher les versions de l’expérience…' },
  'experiment.delete': {
    en: 'Delete the experiment with its runs',
    fr: 'Supprimer l’expérience avec ses exécutions',
  },

  'export.html': { en: 'Export as an HTML page…', fr: 'Exporter en page HTML…' },
  'export.md': { en: 'Export as Markdown…', fr: 'Exporter en Markdown…' },
  'export.json': { en: 'Export as JSON…', fr: 'Exporter en JSON…' },
  'export.csv': { en: 'Export tasks as CSV…', fr: 'Exporter les tâches en CSV…' },
  'export.csv-events': { en: 'Export events as CSV…', fr: 'Exporter les événements en CSV…' },
  'export.trace': { en: 'Export as a Chrome trace…', fr: 'Exporter en trace Chrome…' },
  'export.svg': { en: 'Export as SVG…', fr: 'Exporter en SVG…' },
  'export.png': { en: 'Export as PNG…', fr: 'Exporter en PNG…' },
  'export.pdf': { en: 'Export as PDF…', fr: 'Exporter en PDF…' },
  'export.taskscope': { en: 'Export as a Taskscope file…', fr: 'Exporter en fichier Taskscope…' },

  'edit.find': { keys: 'CmdOrCtrl+F', en: 'Find in the code', fr: 'Chercher dans le code' },
  'edit.replace': {
    keys: 'CmdOrCtrl+H',
    macKeys: 'CmdOrCtrl+Alt+F',
    en: 'Replace in the code',
    fr: 'Remplacer dans le code',
  },
  'edit.format': { keys: 'Shift+Alt+F', en: 'Format the code', fr: 'Mettre le code en forme' },
  'edit.tabMoves': {
    keys: 'Ctrl+M',
    // Without Shift a Mac hides the window.
    macKeys: 'Ctrl+Shift+M',
    en: 'Let Tab leave the code, or indent it again',
    fr: 'Laisser Tab quitter le code, ou de nouveau l’indenter',
  },
  'edit.lineNext': {
    keys: 'F9',
    en: 'Show the line in the timeline, then its next slice',
    fr: 'Montrer la ligne dans la chronologie, puis sa tranche suivante',
  },
  'edit.linePrevious': {
    keys: 'Shift+F9',
    en: 'Show the line in the timeline, from its last slice back',
    fr: 'Montrer la ligne dans la chronologie, depuis sa dernière tranche',
  },

  'library.toggle': { keys: 'CmdOrCtrl+B', en: 'Show or hide the library', fr: 'Afficher ou masquer la bibliothèque' },
  'library.search': { keys: 'CmdOrCtrl+Shift+L', en: 'Search the library', fr: 'Chercher dans la bibliothèque' },
  'library.showAll': { en: 'Show all runs', fr: 'Afficher toutes les exécutions' },
  'library.compare': { en: 'Compare the picked runs', fr: 'Comparer les exécutions choisies' },
  'library.pickAll': { en: 'Pick all runs listed', fr: 'Choisir toutes les exécutions affichées' },
  'library.delete': { en: 'Delete the picked runs', fr: 'Supprimer les exécutions choisies' },
  'library.unpick': { en: 'Pick none of the runs', fr: 'Ne choisir aucune exécution' },
  'library.storage': { en: 'Storage…', fr: 'Stockage…' },

  'replay.play': {
    keys: 'Space',
    in: 'timeline',
    en: 'Play or pause the replay',
    fr: 'Lire ou suspendre la relecture',
  },
  'replay.back': {
    keys: 'Shift+Left',
    in: 'timeline',
    repeats: true,
    en: 'One event back',
    fr: 'Un événement en arrière',
  },
  'replay.forward': {
    keys: 'Shift+Right',
    in: 'timeline',
    repeats: true,
    en: 'One event forward',
    fr: 'Un événement en avant',
  },
  'replay.slower': { en: 'Replay slower', fr: 'Relire plus lentement' },
  'replay.faster': { en: 'Replay faster', fr: 'Relire plus vite' },
  'replay.leave': { en: 'Leave the replay', fr: 'Quitter la relecture' },

  'timeline.fit': { keys: 'CmdOrCtrl+Shift+F', en: 'Fit the whole run', fr: 'Ajuster à toute l’exécution' },
  'timeline.focus': {
    keys: 'F',
    in: 'timeline',
    en: 'Show the selection from near, then the whole run',
    fr: 'Montrer la sélection de près, puis toute l’exécution',
  },
  'timeline.zoomIn': { keys: 'W', in: 'timeline', repeats: true, en: 'Zoom in', fr: 'Agrandir' },
  'timeline.zoomOut': { keys: 'S', in: 'timeline', repeats: true, en: 'Zoom out', fr: 'Réduire' },
  'timeline.earlier': { keys: 'A', in: 'timeline', repeats: true, en: 'Go back in time', fr: 'Reculer dans le temps' },
  'timeline.later': {
    keys: 'D',
    in: 'timeline',
    repeats: true,
    en: 'Go forward in time',
    fr: 'Avancer dans le temps',
  },
  'timeline.previousSlice': {
    keys: 'Left',
    in: 'timeline',
    repeats: true,
    en: 'Previous slice',
    fr: 'Tranche précédente',
  },
  'timeline.nextSlice': { keys: 'Right', in: 'timeline', repeats: true, en: 'Next slice', fr: 'Tranche suivante' },
  'timeline.laneAbove': { keys: 'Up', in: 'timeline', repeats: true, en: 'Lane above', fr: 'Ligne du dessus' },
  'timeline.laneBelow': { keys: 'Down', in: 'timeline', repeats: true, en: 'Lane below', fr: 'Ligne du dessous' },
  'timeline.cause': {
    keys: '[',
    in: 'timeline',
    repeats: true,
    en: 'Follow the arrow back to its cause',
    fr: 'Suivre la flèche vers sa cause',
  },
  'timeline.effect': {
    keys: ']',
    in: 'timeline',
    repeats: true,
    en: 'Follow the arrow on to its effect',
    fr: 'Suivre la flèche vers son effet',
  },
  'timeline.find': {
    keys: '/',
    in: 'timeline',
    en: 'Search names and console',
    fr: 'Chercher dans les noms et la console',
  },
  'timeline.next': {
    keys: '.',
    in: 'timeline',
    repeats: true,
    en: 'Next match, or slice',
    fr: 'Résultat ou tranche d’après',
  },
  'timeline.previous': {
    keys: ',',
    in: 'timeline',
    repeats: true,
    en: 'Previous match, or slice',
    fr: 'Résultat ou tranche d’avant',
  },
  'timeline.filter': { en: 'Filter tasks by name', fr: 'Filtrer les tâches par nom' },
  'timeline.mark': {
    keys: 'M',
    in: 'timeline',
    en: 'Mark the selection until the next mark',
    fr: 'Repérer la sélection jusqu’au prochain repère',
  },
  'timeline.markKept': {
    keys: 'Shift+M',
    in: 'timeline',
    en: 'Mark the selection for good',
    fr: 'Repérer la sélection pour de bon',
  },
  'timeline.pin': {
    keys: 'P',
    in: 'timeline',
    en: 'Pin the selected lane to the top, or unpin it',
    fr: 'Épingler en haut la ligne choisie, ou la désépingler',
  },
  'timeline.collapse': {
    keys: 'Enter',
    in: 'timeline',
    en: 'Fold away the tasks below the selected one, or show them',
    fr: 'Replier les tâches sous celle choisie, ou les montrer',
  },
  'timeline.compact': { keys: 'L', in: 'timeline', en: 'Low lanes, or high ones', fr: 'Lignes basses, ou hautes' },
  'timeline.critical': {
    keys: 'C',
    in: 'timeline',
    en: 'Show or hide the critical path',
    fr: 'Afficher ou masquer le chemin critique',
  },
  'timeline.foldIdle': {
    keys: 'I',
    in: 'timeline',
    en: 'Fold idle stretches, or show them all in full',
    fr: 'Replier les temps morts, ou les montrer tous en entier',
  },
  'timeline.clear': {
    keys: 'Esc',
    in: 'timeline',
    en: 'Clear the range, then the selection',
    fr: 'Effacer l’intervalle, puis la sélection',
  },
  'wheel.zoom': { en: 'The wheel zooms the timeline', fr: 'La molette zoome sur la chronologie' },
  'wheel.scroll': { en: 'The wheel scrolls the lanes', fr: 'La molette parcourt les lignes' },

  'view.inspector': { keys: 'CmdOrCtrl+Alt+B', en: 'Show or hide the details', fr: 'Afficher ou masquer les détails' },
  'view.console': { keys: 'CmdOrCtrl+J', en: 'Show or hide the console', fr: 'Afficher ou masquer la console' },
  'view.nextPane': { keys: 'F6', en: 'Next pane', fr: 'Volet suivant' },
  'view.previousPane': { keys: 'Shift+F6', en: 'Previous pane', fr: 'Volet précédent' },
  'console.filter': { en: 'Filter the console', fr: 'Filtrer la console' },
  'console.unfilter': { en: 'Clear the filter of the console', fr: 'Effacer le filtre de la console' },
  'console.copy': { en: 'Copy the console lines shown', fr: 'Copier les lignes affichées de la console' },
  'console.save': { en: 'Save the console lines shown…', fr: 'Enregistrer les lignes affichées de la console…' },
  'console.clear': { en: 'Clear the view of the console', fr: 'Vider l’affichage de la console' },
  'console.unclear': {
    en: 'Show the cleared lines of the console again',
    fr: 'Afficher de nouveau les lignes effacées de la console',
  },
  'console.wrap': {
    en: 'Wrap long lines in the console',
    fr: 'Retour automatique à la ligne dans la console',
  },
  'console.times': { en: 'Show times in the console', fr: 'Afficher les instants dans la console' },

  'theme.system': { en: 'Theme: as the system', fr: 'Thème : comme le système' },
  'theme.light': { en: 'Theme: light', fr: 'Thème : clair' },
  'theme.dark': { en: 'Theme: dark', fr: 'Thème : sombre' },
  'motion.system': { en: 'Motion: as the system', fr: 'Animations : comme le système' },
  'motion.reduced': { en: 'Motion: reduced', fr: 'Animations : réduites' },
  'motion.full': { en: 'Motion: full', fr: 'Animations : complètes' },
  'language.system': { en: 'Language: as the system', fr: 'Langue : comme le système' },
  'language.en': { en: 'Language: English', fr: 'Langue : anglais (English)' },
  'language.fr': { en: 'Language: French (français)', fr: 'Langue : français' },

  'text.larger': { keys: 'CmdOrCtrl+Plus', en: 'Larger text', fr: 'Texte plus grand' },
  'text.smaller': { keys: 'CmdOrCtrl+-', en: 'Smaller text', fr: 'Texte plus petit' },
  'text.reset': { keys: 'CmdOrCtrl+0', en: 'Usual size of text', fr: 'Taille habituelle du texte' },

  'lessons.open': { en: 'Lessons', fr: 'Leçons' },
  'lessons.next': { en: 'Next step of the lessons', fr: 'Étape suivante des leçons' },
  'lessons.previous': { en: 'Previous step of the lessons', fr: 'Étape précédente des leçons' },
  'help.documentation': { en: 'Documentation', fr: 'Documentation' },
  'help.keys': { keys: '?', in: 'timeline', en: 'Keyboard shortcuts', fr: 'Raccourcis clavier' },
  'app.settings': { keys: 'CmdOrCtrl+,', en: 'Settings…', fr: 'Réglages…' },
  'app.dataFolder': { en: 'Show the data folder', fr: 'Montrer le dossier des données' },
  'app.updates': { en: 'Check for updates', fr: 'Chercher les mises à jour' },
  'app.licenses': { en: 'Licences of the components', fr: 'Licences des composants' },
  'app.about': { en: 'About Taskscope', fr: 'À propos de Taskscope' },
} as const satisfies Readonly<Record<string, CommandSpec>>

export type Command = keyof typeof COMMANDS
export const COMMAND_NAMES = Object.keys(COMMANDS) as Command[]

export const specOf = (command: Command): CommandSpec => COMMANDS[command]

/** Its keys as an Electron accelerator; undefined: it has none. */
export function keysOf(command: Command, mac: boolean): string | undefined {
  const { keys, macKeys } = specOf(command)
  return mac ? (macKeys ?? keys) : keys
}

/** What a command belongs to: the first part of its name. */
export type CommandGroup = Command extends infer Name
  ? Name extends `${infer Group}.${string}`
    ? Group
    : never
  : never
export const groupOf = (command: Command): CommandGroup => command.slice(0, command.indexOf('.')) as CommandGroup
