import { expect, test } from 'vitest'
import { sized } from './sized'

class View extends EventTarget {
  innerWidth = 0
  resize(width: number): void {
    this.innerWidth = width
    this.dispatchEvent(new Event('resize'))
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

test('a page is opened at once in a window that has its size, and else when it is told it', async () => {
  const view = new View()
  let isSized = false
  const waiting = sized(view).then(() => (isSized = true))
  view.resize(0)
  await turn()
  expect(isSized).toBe(false)
  view.resize(1280)
  await waiting
  await sized(view)
})
