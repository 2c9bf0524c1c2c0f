import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { icnsFile, icoFile, type Image } from './icons/containers.ts'
import { fail } from './fail.ts'

const FOLDER = resolve(import.meta.dirname, '../resources/icons')
/** Linux installs a file for each of these; the last is also the window's. In pixels. */
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
const WINDOWS_SIZES = [16, 20, 24, 32, 40, 48, 64, 256]
const MAC_SIZES = [16, 32, 64, 128, 256, 512, 1024]
/** macOS leaves this share of an icon free at each side. */
const MAC_MARGIN = 0.098

/**
 * Draws resources/icons/icon.svg at every size that a system asks for, with the Chromium in $CHROMIUM or the
 * one on the path. What it writes is kept in the repository, as few machines that build have a Chromium.
 */
async function drawIcons(): Promise<void> {
  const svg = readFileSync(join(FOLDER, 'icon.svg'), 'utf8')
  const executablePath = process.env.CHROMIUM ?? execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim()
  const browser = await chromium.launch({ executablePath })
  try {
    const page = await browser.newPage()
    const draw = async (size: number, margin: number): Promise<Image> => {
      const style = `html,body{margin:0}svg{display:block;width:${size - 2 * margin}px;padding:${margin}px}`
      await page.setViewportSize({ width: size, height: size })
      await page.setContent(`<style>${style}</style>${svg}`)
      return { size, png: await page.screenshot({ omitBackground: true }) }
    }
    const drawAll = async (sizes: readonly number[], margin = 0): Promise<Image[]> => {
      const images: Image[] = []
      for (const size of sizes) images.push(await draw(size, Math.round(size * margin)))
      return images
    }
    for (const { size, png } of await drawAll(LINUX_SIZES)) writeFileSync(join(FOLDER, `${size}x${size}.png`), png)
    writeFileSync(join(FOLDER, 'icon.ico'), icoFile(await drawAll(WINDOWS_SIZES)))
    writeFileSync(join(FOLDER, 'icon.icns'), icnsFile(await drawAll(MAC_SIZES, MAC_MARGIN)))
  } finally {
    await browser.close()
  }
}

drawIcons().catch(fail)
