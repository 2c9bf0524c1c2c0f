import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'
import { Marked, type Tokens } from 'marked'

const ROOT = resolve(import.meta.dirname, '../..')
const DOCS = join(ROOT, 'docs')

/** What the program shows of `docs/`, in the order of the pages' heads. The rest is about its own code. */
export const PAGES = ['user-guide', 'snippet-api', 'command-line', 'file-formats']
/** Of the fonts that the window has, those that English and French need. */
const FACES = [
  { family: 'Inter Variable', file: /^inter-latin-wght-normal-.*\.woff2$/ },
  { family: 'JetBrains Mono Variable', file: /^jetbrains-mono-latin-wght-normal-.*\.woff2$/ },
]

/** The documentation in one language. */
interface Edition {
  readonly language: string
  readonly name: string
  /** Where its texts, pages and pictures are, from the English ones. */
  readonly folder: string
  /** What a screen reader calls a table. */
  readonly table: string
}
const ENGLISH: Edition = { language: 'en', name: 'English', folder: '.', table: 'Table' }
const FRENCH: Edition = { language: 'fr', name: 'Français', folder: 'fr', table: 'Tableau' }

/**
 * Writes the documentation as pages without a script into `docs/` beside the window's page in `renderer`, which
 * Vite has built: Help ▸ Documentation shows them.
 */
export function writePages(renderer: string): void {
  const to = join(renderer, 'docs')
  writeEdition(ENGLISH, FRENCH, to)
  writeEdition(FRENCH, ENGLISH, to)
  writeFileSync(join(to, 'page.css'), styleOf(readdirSync(join(renderer, 'assets'))))
}

/** Its pages lead to those of the `other`. */
function writeEdition(edition: Edition, other: Edition, docs: string): void {
  const from = join(DOCS, edition.folder)
  const to = join(docs, edition.folder)
  mkdirSync(to, { recursive: true })
  cpSync(join(from, 'images'), join(to, 'images'), { recursive: true })
  const texts = PAGES.map((name) => ({ name, text: readFileSync(join(from, `${name}.md`), 'utf8') }))
  const titles = texts.map(({ name, text }) => ({ name, title: titleOf(name, text) }))
  for (const { name, text } of texts) writeFileSync(join(to, `${name}.html`), page(edition, other, name, titles, text))
}

interface Title {
  readonly name: string
  readonly title: string
}

function titleOf(name: string, text: string): string {
  const [, title] = /^# (.+)$/m.exec(text) ?? []
  if (title === undefined) throw new Error(`The document ${name}.md has no title.`)
  return title
}

function styleOf(assets: readonly string[]): string {
  const faces = FACES.map(({ family, file }) => {
    const asset = assets.find((name) => file.test(name))
    if (asset === undefined) throw new Error(`The window's page has no font ${family}.`)
    return `@font-face { font-family: '${family}'; font-weight: 100 900; src: url(../assets/${asset}) format('woff2'); }`
  })
  const tokens = readFileSync(join(ROOT, 'renderer/src/styles/tokens.css'), 'utf8')
  return [...faces, tokens, readFileSync(join(import.meta.dirname, 'page.css'), 'utf8')].join('\n')
}

function page(edition: Edition, other: Edition, name: string, titles: readonly Title[], text: string): string {
  const links = titles.map(
    (title) => `<a href="${title.name}.html"${title.name === name ? ' aria-current="page"' : ''}>${title.title}</a>`,
  )
  const away = (path: string) => posix.relative(edition.folder, path)
  const { language } = other
  return `<!doctype html>
<html lang="${edition.language}">
<head>
<meta charset="utf-8">
<title>${titles.find((title) => title.name === name)!.title} – Taskscope</title>
<link rel="stylesheet" href="${away('page.css')}">
</head>
<body>
<nav aria-label="Documentation">${links.join('')}
<a class="other" lang="${language}" hreflang="${language}" href="${away(`${other.folder}/${name}.html`)}">${other.name}</a></nav>
<main>
${bodyOf(text, edition)}</main>
</body>
</html>
`
}

/** Headings get the anchors that GitHub gives them; what is too wide scrolls by itself, with the keyboard too. */
function bodyOf(text: string, { table }: Edition): string {
  const seen = new Map<string, number>()
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading) {
        const inner = this.parser.parseInline(tokens)
        const anchor = anchorOf(inner)
        const before = seen.get(anchor) ?? 0
        seen.set(anchor, before + 1)
        const id = before === 0 ? anchor : `${anchor}-${before}`
        return `<h${depth} id="${id}">${inner}</h${depth}>\n`
      },
      link({ href, tokens }: Tokens.Link) {
        const inner = this.parser.parseInline(tokens)
        const target = targetOf(href)
        return target === null ? inner : `<a href="${target}">${inner}</a>`
      },
    },
  })
  return marked
    .parse(text, { async: false })
    .replaceAll('<pre>', '<pre tabindex="0">')
    .replaceAll('<table>', `<div class="wide" tabindex="0" role="group" aria-label="${table}"><table>`)
    .replaceAll('</table>', '</table></div>')
}

/** Of a heading, in Markdown or in HTML. */
export const anchorOf = (heading: string): string =>
  heading
    .replace(/<[^>]*>|&[^;]+;/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

/** null: it leads to what is not among the pages, such as the code. */
function targetOf(href: string): string | null {
  if (/^(?:https:|#)/.test(href)) return href
  const [, name = '', anchor = ''] = /^([\w-]+)\.md(#.*)?$/.exec(href) ?? []
  return PAGES.includes(name) ? `${name}.html${anchor}` : null
}
