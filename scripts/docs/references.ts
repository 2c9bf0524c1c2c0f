import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { readComments, withComments } from '../../shared/doc-comments.ts'
import { apiReference, type ReferenceWords } from './api.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const TYPES = join(ROOT, 'resources/types')
const NOTE = '<!-- Written by scripts/docs.ts: change what it reads, and run it. -->'

/** The pages of `docs/` that say what the program itself says, by their files. `help`: what `taskscope --help` prints. */
export const REFERENCES: Readonly<Record<string, (help: string) => Promise<string>>> = {
  'snippet-api.md': () =>
    page('What a snippet can import', ...MODULES.map((name) => apiReference(name, typesOf(name)))),
  'fr/snippet-api.md': () =>
    page(
      'Ce qu’un extrait peut importer',
      ...MODULES.map((name) => apiReference(name, withComments(typesOf(name), frenchCommentsOf(name)), FRENCH)),
    ),
  'command-line.md': (help) => page('The command line', COMMAND_LINE, `\`\`\`text\n${help}\`\`\``),
}

const MODULES = ['asyncio', 'taskscope']

const FRENCH: ReferenceWords = {
  colon: '\u00a0:',
  tags: { param: 'paramètre', returns: 'renvoie', throws: 'lève' },
  sections: {
    awaitables: 'ce qui peut s’attendre',
    running: 'exécuter',
    'sleeping and tasks': 'pauses et tâches',
    'waiting for several': 'en attendre plusieurs',
    scopes: 'portées',
    synchronisation: 'synchronisation',
    queues: 'files',
    errors: 'erreurs',
    context: 'contexte',
    'the loop': 'la boucle',
    checks: 'vérifications',
  },
}

const COMMAND_LINE = `The engine without the window: the same runs in the same database. An installed program brings the command
\`taskscope\`; in the repository it is \`npm run -s cli --\`. \`taskscope --help\` prints:`

const typesOf = (name: string): string => readFileSync(join(TYPES, `${name}.d.ts`), 'utf8')
const frenchCommentsOf = (name: string) => readComments(readFileSync(join(TYPES, 'fr', `${name}.md`), 'utf8'))

async function page(title: string, ...parts: readonly string[]): Promise<string> {
  const path = join(ROOT, 'docs/page.md')
  return format([NOTE, `# ${title}`, ...parts].join('\n\n'), { ...(await resolveConfig(path)), filepath: path })
}
