import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Example } from '@shared/contract'

/** The examples in `folder`, in the order of their file names. */
export async function readExamples(folder: string): Promise<readonly Example[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort()
  return Promise.all(files.map(async (file) => parseExample(file, await readFile(join(folder, file), 'utf8'))))
}

/** An example introduces itself in its first comment lines: `// Title: …`, then what to look at. */
export function parseExample(file: string, source: string): Example {
  const name = file.replace(/\.ts$/, '')
  const head = /^(?:\/\/.*\r?\n)+/.exec(source)?.[0] ?? ''
  const lines = head.split('\n').map((line) => line.replace(/^\/\/\s*/, '').trim())
  const title =
    lines
      .find((line) => line.startsWith('Title:'))
      ?.slice('Title:'.length)
      .trim() ?? name
  const summary = lines.filter((line) => line !== '' && !line.startsWith('Title:')).join(' ')
  return { name, title, summary, source }
}
