import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { startApp } from '../e2e/app.ts'
import { type Look, LOOKS, resize, setLook, type Size, SIZES } from '../e2e/looks.ts'
import { HANGS_ON_POINTER, VIEWS } from '../e2e/views.ts'
import type { Views } from '../e2e/views/steps.ts'
import { buildIfStale } from './build.ts'
import { pack } from './screenshots/pack.ts'

/**
 * Pictures of the window's views, at both sizes, light and dark, English and French, for people to look at:
 * `node scripts/screenshots.ts [FOLDER [PATTERN]]`; the pattern chooses by their names, such as `1000x700-fr`.
 * With `--docs` instead of a folder, the pictures of the documents, into `docs/images` and `docs/fr/images`, with
 * nothing in them of this machine or this hour. Without a display, run it under xvfb-run.
 */
const [first, pattern = ''] = process.argv.slice(2)
const forDocuments = first === '--docs'
const FOLDER = forDocuments ? 'docs' : (first ?? 'test-results/screenshots')
/** Where the documents in a language have their pictures, and what o'clock it is in them. */
const IMAGES = { en: { folder: 'images', time: '9:41 AM' }, fr: { folder: 'fr/images', time: '09:41' } } as const
type Language = keyof typeof IMAGES
const LANGUAGES = Object.keys(IMAGES) as Language[]
/** Transitions and the editor's colouring take this long at most, in milliseconds; on a busy machine more. */
const SETTLING = forDocuments ? 1500 : 400

const WANTED = new RegExp(pattern)

const pictureOf = (view: string, { width, height }: Size, { language, theme }: Look): string =>
  `${view}-${width}x${height}-${language}-${theme}`

const isWanted = (view: string): boolean =>
  forDocuments
    ? view in DOCUMENTED
    : SIZES.some((size) => LOOKS.some((look) => WANTED.test(pictureOf(view, size, look))))

/** What the documents show, light and dark, by the names of the views. Those before them are gone through. */
const DOCUMENTED: Readonly<Record<string, string>> = {
  'wait-modes': 'wait-modes',
  replay: 'replay',
  comparison: 'comparison',
  verdict: 'lesson',
}

/** The views of a group, each at both sizes and in every look, as far as the pattern wants them. */
async function takeAll(app: ElectronApplication, page: Page, views: Views): Promise<void> {
  const all = Object.entries(views)
  const last = all.findLastIndex(([view]) => isWanted(view))
  for (const [view, show] of all.slice(0, last + 1)) {
    if (!view.startsWith('drawer-')) await resize(app, page, SIZES[0])
    await show(page, app)
    for (const size of view.startsWith('drawer-') ? [SIZES[1]] : SIZES) {
      if (size === SIZES[1] && HANGS_ON_POINTER.has(view)) break
      await resize(app, page, size)
      for (const look of LOOKS) {
        const name = pictureOf(view, size, look)
        if (!WANTED.test(name)) continue
        await setLook(app, page, look)
        await take(page, name)
      }
      await setLook(app, page, LOOKS[0]!)
    }
  }
}

/** Those of a group's views that the documents show, in a window that speaks their language from the first. */
async function takeDocumented(app: ElectronApplication, page: Page, views: Views, language: Language): Promise<void> {
  const { folder, time } = IMAGES[language]
  const left = new Set(Object.keys(views).filter((view) => view in DOCUMENTED))
  await resize(app, page, SIZES[0])
  await setLook(app, page, { language, theme: 'light' })
  for (const [view, show] of Object.entries(views)) {
    if (left.size === 0) return
    await show(page, app)
    if (!left.delete(view)) continue
    await page.mouse.move(0, 0)
    for (const theme of ['dark', 'light'] as const) {
      await setLook(app, page, { language, theme })
      await take(page, `${folder}/${DOCUMENTED[view]!}${theme === 'dark' ? '-dark' : ''}`, time)
    }
  }
}

/** `time`: what all times of day become. */
async function take(page: Page, name: string, time?: string): Promise<void> {
  await page.waitForTimeout(SETTLING)
  if (time !== undefined)
    await page.evaluate((at) => document.querySelectorAll('time').forEach((time) => time.replaceChildren(at)), time)
  const png = await page.screenshot({
    animations: forDocuments ? 'disabled' : 'allow',
    style: '.cursors-layer { visibility: hidden }',
  })
  writeFileSync(join(FOLDER, `${name}.png`), forDocuments ? pack(png) : png)
}

/** Shows one group of views in a program that was never used: all of them, or those of the documents in a language. */
async function takeGroup(views: Views, documents?: Language): Promise<void> {
  const userData = mkdtempSync(join(tmpdir(), 'taskscope-screenshots-'))
  const app = await startApp(userData)
  try {
    const page = await app.firstWindow()
    await (documents ? takeDocumented(app, page, views, documents) : takeAll(app, page, views))
  } finally {
    await app.close()
    rmSync(userData, { recursive: true, force: true })
  }
}

for (const folder of forDocuments ? Object.values(IMAGES).map(({ folder }) => folder) : ['']) {
  mkdirSync(join(FOLDER, folder), { recursive: true })
}
await buildIfStale()
for (const views of Object.values(VIEWS)) {
  if (!Object.keys(views).some(isWanted)) continue
  if (!forDocuments) await takeGroup(views)
  else for (const language of LANGUAGES) await takeGroup(views, language)
}
