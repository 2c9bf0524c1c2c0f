import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './fixture.ts'
import { LOOKS, setLook, VIEWS } from './views.ts'

/** The Web Content Accessibility Guidelines 2.2, levels A and AA. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Each view is looked at in both themes and both languages; which go together alternates, for half of the time. */
const [ENGLISH, ENGLISH_DARK, FRENCH, FRENCH_DARK] = LOOKS
const PAIRS = [
  [FRENCH_DARK!, ENGLISH!],
  [FRENCH!, ENGLISH_DARK!],
]

for (const [group, views] of Object.entries(VIEWS)) {
  test(`no view ${group}, light or dark, English or French, breaks a rule of accessibility`, async ({ launch }) => {
    test.slow() // axe reads the whole page each time
    const { app, page } = await launch()
    const broken: unknown[] = []
    for (const [index, [view, show]] of Object.entries(views).entries()) {
      await test.step(view, () => show(page, app))
      for (const look of PAIRS[index % PAIRS.length]!) {
        await setLook(app, page, look)
        // Electron opens no second page, in which axe would put its results together.
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(WCAG).analyze()
        const where = `${view}, ${look.theme}, ${look.language}`
        broken.push(...violations.map(({ id, nodes }) => [where, id, ...nodes.map(({ html }) => html)]))
      }
    }
    expect(broken).toEqual([])
  })
}
