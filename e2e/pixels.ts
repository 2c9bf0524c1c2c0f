import type { Locator } from '@playwright/test'

/** A horizontal stretch of one colour, in pixels from the top left corner of the picture. */
export interface Bar {
  /** Its middle. */
  readonly y: number
  readonly from: number
  readonly to: number
}

/**
 * What is really painted: the bars of exactly this colour (`#rrggbb`) in a picture of an element, from top to bottom,
 * one for each group of neighbouring rows that have at least `least` pixels of it.
 */
export async function barsOf(element: Locator, colour: string, least: number): Promise<Bar[]> {
  const png = (await element.screenshot()).toString('base64')
  return element.evaluate(
    async (_element, { png, colour, least }) => {
      const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes]))
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
      context.drawImage(image, 0, 0)
      const pixels = new DataView(context.getImageData(0, 0, image.width, image.height).data.buffer)
      const wanted = Number.parseInt(colour.slice(1), 16)

      const rows: Bar[][] = []
      for (let y = 0; y < image.height; y++) {
        const xs = Array.from({ length: image.width }, (_, x) => x).filter(
          (x) => pixels.getUint32((y * image.width + x) * 4) >>> 8 === wanted,
        )
        if (xs.length < least) continue
        const row = { y, from: xs[0]!, to: xs.at(-1)! }
        const group = rows.at(-1)
        if (group?.at(-1)?.y === y - 1) group.push(row)
        else rows.push([row])
      }
      return rows.map((group) => ({
        y: (group[0]!.y + group.at(-1)!.y) / 2,
        from: Math.min(...group.map(({ from }) => from)),
        to: Math.max(...group.map(({ to }) => to)),
      }))
    },
    { png, colour, least },
  )
}
