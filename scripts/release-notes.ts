import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { notesOf } from './changelog.ts'
import { fail } from './fail.ts'

/** Prints the changelog's part for a tag: `node scripts/release-notes.ts v1.2.3`. Fails where the tag is not this version's. */
function printNotes(tag: string): void {
  const read = (file: string): string => readFileSync(resolve(import.meta.dirname, '..', file), 'utf8')
  const { version } = JSON.parse(read('package.json')) as { version: string }
  if (tag !== `v${version}`) throw new Error(`The tag ${tag} is not that of package.json's version, v${version}.`)
  console.log(notesOf(read('CHANGELOG.md'), version))
}

try {
  printNotes(process.argv[2] ?? '')
} catch (error) {
  fail(error)
}
