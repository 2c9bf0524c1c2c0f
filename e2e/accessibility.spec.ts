import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'
import { expect, test } from './fixture.ts'
import { LOOKS, setLook } from './looks.ts'
import { VIEWS } from './views.ts'

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** The Web Content Accessibility Guidelines 2.2, levels A and AA. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What breaks a rule in the page as it stands, each with the elements that do. */
const violations = (page: Page): Promise<string[][]> =>
  page.evaluate(async (rules) => {
    const { violations } = await window.axe.run({ runOnly: rules, resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
  }, WCAG)

for (const [group, views] of Object.entries(VIEWS)) {
  test(`no view ${group}, light or dark, English or French, breaks a rule of accessibility`, async ({ launch }) => {
    test.slow() // axe reads the whole page each time
    const { app, page } = await launch()
    await page.evaluate(AXE)
    const broken: unknown[] = []
    for (const [view, show] of Object.entries(views)) {
      await test.step(view, () => show(page, app))
      for (const look of LOOKS.toReversed()) {
        // English comes last: the next view is brought on in it.
        await setLook(app, page, look)
        const found = await violations(page)
        broken.push(...found.map((violation) => [view, look.theme, look.language, ...violation]))
      }
    }
    expect(broken).toEqual([])
  })
}
