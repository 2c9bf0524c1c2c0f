import type { enEditor } from './en-editor'

export const frEditor: typeof enEditor = {
  lines: {
    label: 'Ce que chaque ligne a fait dans l’exécution {id}',
    line: 'Ligne {line}',
    times: '{n}×',
    step: '{n} sur {total}',
    before: 'Dans l’exécution {id}, avant la modification du code',
    fact: {
      awaited: '{n} attente | {n} attentes',
      created: '{n} tâche créée | {n} tâches créées',
      entered: '{n} appel | {n} appels',
      callbacks: '{n} fonction de rappel appelée | {n} fonctions de rappel appelées',
      printed: '{n} ligne affichée | {n} lignes affichées',
    },
    waits: 'Attentes',
    coroutines: 'Coroutines attendues',
    turns: 'Tours cédés',
    created: 'Tâches créées',
    entered: 'Appels de la fonction',
    callbacks: 'Fonctions de rappel appelées',
    printed: 'Lignes affichées',
    total: 'total',
    mean: 'moyenne',
    least: 'la plus courte',
    most: 'la plus longue',
    tasks: 'Par',
    moreTasks: 'et {n} autre | et {n} autres',
    hint: 'Clic\u00a0: montrer dans la chronologie, puis la suivante\u202f; avec Maj\u00a0: la précédente',
    nothing: 'La dernière exécution n’a rien enregistré à cette ligne.',
    gone: 'La ligne {line} a été modifiée ou supprimée depuis.',
    noRun: 'Exécutez d’abord l’extrait\u00a0: ses lignes diront alors ce qu’elles ont fait.',
  },
  forgotten: {
    call: 'Personne n’attend cette coroutine\u202f; rien n’en est donc exécuté\u00a0: écrivez «\u00a0await\u00a0» devant elle, ou faites-en une tâche avec createTask().',
    callback:
      'Qui appelle cette fonction async laisse tomber la coroutine qu’elle donne\u202f; rien n’en est donc exécuté\u00a0: passez une fonction ordinaire qui en fait une tâche avec createTask().',
    awaitIt: 'L’attendre',
    makeTask: 'En faire une tâche',
  },
  format: {
    failed: 'Le code ne peut pas être mis en forme\u00a0: {reason} Corrigez cela, puis recommencez.',
    failedAt:
      'Le code ne peut pas être mis en forme à cause de la ligne {line}\u00a0: {reason} Corrigez cela, puis recommencez.',
  },
}
