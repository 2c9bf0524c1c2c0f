import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { apiReference } from './api.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const NOTE = '<!-- Written by scripts/docs.ts: change what it reads, and run it. -->'

/** The pages of `docs/` that say what the program itself says, by their files. `help`: what `taskscope --help` prints. */
export const REFERENCES: Readonly<Record<string, (help: string) => Promise<string>>> = {
  'snippet-api.md'() {
    const modules = ['asyncio', 'taskscope'].map((name) => {
      const source = readFileSync(join(ROOT, 'resources/types', `${name}.d.ts`), 'utf8')
      return apiReference(name, source)
    })
    return page(`# What a snippet can import\n\n${modules.join('\n')}`)
  },
  'command-line.md': (help) => page(`# The command line\n\n${COMMAND_LINE}\n\n\`\`\`text\n${help}\`\`\`\n`),
}

const COMMAND_LINE = `The engine without the window: the same runs in the same database. An installed program brings the command
\`taskscope\`; in the repository it is \`npm run -s cli --\`. \`taskscope --help\` prints:`

async function page(text: string): Promise<string> {
  const path = join(ROOT, 'docs/page.md')
  return format(`${NOTE}\n\n${text}`, { ...(await resolveConfig(path)), filepath: path })
}
