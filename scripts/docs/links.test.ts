import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { anchorOf } from './pages.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** As GitHub makes them of headings. */
const anchors = (markdown: string): string[] =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!))

test.each(globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT }))('every link in %s leads somewhere', (file) => {
  const markdown = readFileSync(join(ROOT, file), 'utf8')
  const links = [...markdown.matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset)="([^"]+)"/g)].map(
    ([, to, image]) => (to ?? image)!,
  )
  const broken = links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false
    const [path, anchor] = link.split('#')
    const target = path ? resolve(ROOT, dirname(file), path) : join(ROOT, file)
    return !existsSync(target) || (anchor && !anchors(readFileSync(target, 'utf8')).includes(anchor))
  })
  expect(broken).toEqual([])
})
