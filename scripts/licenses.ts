import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')

/** One work that is part of the program, as its package says. */
interface License {
  readonly name: string
  readonly version: string
  /** An SPDX expression, such as `MIT`. */
  readonly identifier: string
  readonly text: string
}

/** Where Vite lists what it bundled; the order does not matter. */
const BUNDLES = ['main', 'preload', 'renderer']
/** Shipped without passing through one of these: fonts by style sheets, the page's workers, the rest as it is. */
const BESIDE = [
  ...['@fontsource-variable/inter', '@fontsource-variable/jetbrains-mono'],
  ...['prettier', 'typescript'],
  ...['better-sqlite3', 'electron'],
]
const SQLITE: License = {
  name: 'SQLite',
  version: '', // part of better-sqlite3
  identifier: 'blessing',
  text: [
    'The author disclaims copyright to this source code. In place of a legal notice, here is a blessing:',
    '',
    '    May you do good and not evil.',
    '    May you find forgiveness for yourself and forgive others.',
    '    May you share freely, never taking more than you give.',
  ].join('\n'),
}

/**
 * Writes `out/licenses.json`: the licence of all that `out/` and the packaged program hold of others, by name,
 * out of the lists that Vite made of each bundle. Chromium's own list lies beside Electron's binary.
 */
export function collectLicenses(out = join(ROOT, 'out')): void {
  const lists = BUNDLES.map((bundle) => join(out, bundle, 'licenses.json'))
  const bundled = lists.flatMap((list) => JSON.parse(readFileSync(list, 'utf8')) as License[])
  const all = [...[...bundled.map(withText), ...BESIDE.map(licenseOf)].map(withNotices), SQLITE]
  const byName = new Map(all.map((license) => [`${license.name} ${license.version}`, license]))
  const nameless = [...byName.values()].filter(({ text }) => !text)
  if (nameless.length > 0) throw new Error(`No licence text: ${nameless.map(({ name }) => name).join(', ')}`)
  const sorted = [...byName.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'))
  writeFileSync(join(out, 'licenses.json'), JSON.stringify(sorted))
  for (const list of lists) rmSync(list)
}

const folderOf = (name: string): string => join(ROOT, 'node_modules', name)

function licenseOf(name: string): License {
  const folder = folderOf(name)
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
  return { name, version: version!, identifier: license!, text }
}

/** One that says MIT and brings no text means the usual one, which is ours too. */
function withText(license: License): License {
  if (license.text || license.identifier !== 'MIT') return license
  const { author } = JSON.parse(readFileSync(join(folderOf(license.name), 'package.json'), 'utf8')) as {
    author?: string
  }
  const ours = readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim()
  return author ? { ...license, text: ours.replace(/^Copyright .*$/m, `Copyright (c) ${author}`) } : license
}

/** What a package holds of others, it lists itself. */
function withNotices(license: License): License {
  const folder = folderOf(license.name)
  const notices = readdirSync(folder).find((entry) => /^third-?party-?notice/i.test(entry))
  if (notices === undefined) return license
  return { ...license, text: `${license.text}\n\n${readFileSync(join(folder, notices), 'utf8').trim()}` }
}
