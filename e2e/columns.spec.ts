import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { resize, SIZES } from './looks.ts'

const widthOf = async (page: Page, pane: string): Promise<number> =>
  (await page.locator(`[data-pane=${pane}]`).boundingBox())!.width

async function drag(page: Page, handle: string, by: number): Promise<void> {
  const { x, y, height } = (await page.getByRole('separator', { name: handle }).boundingBox())!
  await page.mouse.move(x, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + by, y + height / 2, { steps: 4 })
  await page.mouse.up()
}

test('the panes at the sides are as wide as they were left, whatever the window was meanwhile', async ({ launch }) => {
  const { app, page } = await launch()
  await resize(app, page, SIZES[0])
  await expect.poll(() => widthOf(page, 'library')).toBeCloseTo(272, -1)
  await drag(page, 'Resize the library', 60)
  await drag(page, 'Resize the code and the details', -50)
  const widths = async () => [await widthOf(page, 'library'), await widthOf(page, 'inspector')].map(Math.round)
  const left = await widths()
  expect(left[0]).toBeCloseTo(332, -1)
  expect(left[1]).toBeCloseTo(370, -1)

  await resize(app, page, SIZES[1])
  await expect(page.locator('[data-pane=library]')).toHaveCount(0)
  await resize(app, page, SIZES[0])
  await expect.poll(widths).toEqual(left)

  await page.reload()
  await expect.poll(widths).toEqual(left)
  await resize(app, page, { width: 1200, height: 700 })
  await expect.poll(widths).toEqual(left)
})

test('the panes at the sides get their widths however small the window was when its page came', async ({ page }) => {
  const widths = async () => [await widthOf(page, 'library'), await widthOf(page, 'inspector')].map(Math.round)
  await expect.poll(() => widthOf(page, 'inspector')).toBeCloseTo(320, -1)
  const first = await widths()
  const devtools = await page.context().newCDPSession(page)
  for (const width of [1, 300]) {
    const small = { width, height: 600, deviceScaleFactor: 1, mobile: false }
    await devtools.send('Emulation.setDeviceMetricsOverride', small)
    await page.reload()
    await expect(page.getByTestId('run')).toBeAttached()
    await devtools.send('Emulation.clearDeviceMetricsOverride')
    await expect.poll(widths).toEqual(first)
  }
})
