import asyncio from '../../../resources/types/asyncio.d.ts?raw'
import taskscope from '../../../resources/types/taskscope.d.ts?raw'

/** Node's own declarations, with those of `fetch`, as one text each. */
const node = import.meta.glob<string>(
  ['../../../node_modules/@types/node/**/*.d.ts', '../../../node_modules/undici-types/*.d.ts'],
  { query: '?raw', import: 'default', eager: true },
)

/** All the types that a snippet can name, at the paths where TypeScript looks for them. */
export const libraries: { content: string; filePath: string }[] = [
  { content: asyncio, filePath: 'file:///node_modules/@types/asyncio/index.d.ts' },
  { content: taskscope, filePath: 'file:///node_modules/@types/taskscope/index.d.ts' },
  ...Object.entries(node).map(([path, content]) => ({
    content,
    filePath: `file:///${path.slice(path.indexOf('node_modules/'))}`,
  })),
]
