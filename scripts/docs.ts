import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { apiReference } from './docs/api.ts'
import { buildIfStale } from './build.ts'
import { fail } from './fail.ts'

const ROOT = resolve(import.meta.dirname, '..')
const NOTE = '<!-- Written by scripts/docs.ts: change what it reads, and run it. -->'

/** Writes the pages of `docs/` that say what the program itself says: of its types, and of its command line. */
async function writeReferences(): Promise<void> {
  const modules = ['asyncio', 'taskscope'].map((name) => {
    const source = readFileSync(join(ROOT, 'resources/types', `${name}.d.ts`), 'utf8')
    return apiReference(name, source)
  })
  await write('snippet-api.md', `# What a snippet can import\n\n${modules.join('\n')}`)

  await buildIfStale()
  const help = execFileSync(process.execPath, ['scripts/cli.ts', '--help'], { cwd: ROOT, encoding: 'utf8' })
  await write('command-line.md', `# The command line\n\n${COMMAND_LINE}\n\n\`\`\`text\n${help}\`\`\`\n`)
}

const COMMAND_LINE = `The engine without the window: the same runs in the same database. An installed program brings the command
\`taskscope\`; in the repository it is \`npm run -s cli --\`. \`taskscope --help\` prints:`

async function write(file: string, text: string): Promise<void> {
  const path = join(ROOT, 'docs', file)
  writeFileSync(path, await format(`${NOTE}\n\n${text}`, { ...(await resolveConfig(path)), filepath: path }))
}

writeReferences().catch(fail)
