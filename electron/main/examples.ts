import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Example } from '@shared/contract'
import type { Language } from '@shared/replay/language'

/** By the example's name. */
const translationsSchema = v.record(v.string(), v.object({ title: v.string(), summary: v.string() }))
type Translations = v.InferOutput<typeof translationsSchema>

/** The examples in `folder`, in the order of their file names, with their titles and summaries in this language. */
export async function readExamples(folder: string, language: Language): Promise<readonly Example[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort()
  const translations = await readTranslations(folder, language)
  return Promise.all(
    files.map(async (file) => {
      const example = parseExample(file, await readFile(join(folder, file), 'utf8'))
      return { ...example, ...translations[example.name] }
    }),
  )
}

/** English stands in the examples themselves; what else there is stands beside them, such as `fr.json`. */
async function readTranslations(folder: string, language: Language): Promise<Translations> {
  if (language === 'en') return {}
  return v.parse(translationsSchema, JSON.parse(await readFile(join(folder, `${language}.json`), 'utf8')))
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
