import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './fixture.ts'
import { runExample, runHasEnded } from './window.ts'

/** The Web Content Accessibility Guidelines 2.2, levels A and AA. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

for (const theme of ['light', 'dark'] as const) {
  test(`the window, ${theme}, with a run in it, breaks no rule of accessibility`, async ({ launch }) => {
    const { app, page } = await launch()
    await app.evaluate(({ nativeTheme }, source) => (nativeTheme.themeSource = source), theme)
    await runExample(page, '07-wait-modes', 'virtual')
    await runHasEnded(page)
    // Electron opens no second page, in which axe would put its results together.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(WCAG).analyze()
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([])
  })
}
