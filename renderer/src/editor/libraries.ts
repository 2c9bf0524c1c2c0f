import { readComments, withComments } from '@shared/doc-comments'
import asyncio from '../../../resources/types/asyncio.d.ts?raw'
import asyncioInFrench from '../../../resources/types/fr/asyncio.md?raw'
import taskscopeInFrench from '../../../resources/types/fr/taskscope.md?raw'
import taskscope from '../../../resources/types/taskscope.d.ts?raw'
import type { Locale } from '../i18n'

/** Node's own declarations, with those of `fetch`, as one text each. */
const node = import.meta.glob<string>(
  ['../../../node_modules/@types/node/**/*.d.ts', '../../../node_modules/undici-types/*.d.ts'],
  { query: '?raw', import: 'default', eager: true },
)

/** Those of the modules that the program itself brings. */
const OWN = [
  { name: 'asyncio', types: asyncio, inFrench: asyncioInFrench },
  { name: 'taskscope', types: taskscope, inFrench: taskscopeInFrench },
]

/** All the types that a snippet can name, at the paths where TypeScript looks for them, explained in this language. */
export const librariesIn = (locale: Locale): { content: string; filePath: string }[] => [
  ...OWN.map(({ name, types, inFrench }) => ({
    content: locale === 'fr' ? withComments(types, readComments(inFrench)) : types,
    filePath: `file:///node_modules/@types/${name}/index.d.ts`,
  })),
  ...Object.entries(node).map(([path, content]) => ({
    content,
    filePath: `file:///${path.slice(path.indexOf('node_modules/'))}`,
  })),
]
