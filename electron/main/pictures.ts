import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, type WebContents } from 'electron'
import { firstLineOf, UserError } from '@shared/errors'
import type { Picture } from '../report/timeline/picture'

/** Twice as fine as the screen, so that it can be enlarged, as long as Chromium can draw it in one piece. */
const SCALE = 2
const MOST_PIXELS = 16_000

const TWO_FRAMES = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'

/** The timeline as a PNG. */
export async function drawPng({ svg, width, height }: Picture, signal: AbortSignal): Promise<Uint8Array> {
  const scale = height * SCALE > MOST_PIXELS ? 1 : SCALE
  const size = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) }
  const style = `html,body{margin:0;overflow:hidden}svg{display:block;width:${size.width}px;height:${size.height}px}`
  const page = `<!doctype html><meta charset="utf-8"><style>${style}</style>${svg}`
  return inHiddenWindow(page, size, signal, async (contents) => {
    // The first frames of a window are blank; a page that was asked for two more has drawn itself.
    await contents.executeJavaScript(TWO_FRAMES)
    return (await contents.capturePage()).toPNG()
  })
}

/** A page as a PDF, as its own print style lays it out. */
export const drawPdf = (html: Uint8Array, signal: AbortSignal): Promise<Uint8Array> =>
  inHiddenWindow(html, { width: 1000, height: 1400 }, signal, (contents) =>
    contents.printToPDF({ printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true }),
  )

/** One page at a time: printing fails while another page is printed, or was closed while it was. */
let underWay: Promise<unknown> = Promise.resolve()

/**
 * Loads a page where nobody sees it and uses it there. It has no rights at all.
 * @throws Error with a sentence; an `AbortError` as soon as that is asked for
 */
async function inHiddenWindow<T>(
  page: string | Uint8Array,
  size: { readonly width: number; readonly height: number },
  signal: AbortSignal,
  use: (contents: WebContents) => Promise<T>,
): Promise<T> {
  const drawing = underWay.then(() => draw(page, size, signal, use))
  underWay = drawing.catch(() => {})
  return Promise.race([drawing, rejectedBy(signal)])
}

async function draw<T>(
  page: string | Uint8Array,
  size: { readonly width: number; readonly height: number },
  signal: AbortSignal,
  use: (contents: WebContents) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted()
  const folder = await mkdtemp(join(app.getPath('temp'), 'taskscope-'))
  const window = new BrowserWindow({
    ...size,
    show: false,
    frame: false,
    useContentSize: true,
    enableLargerThanScreen: true,
    webPreferences: { offscreen: true, sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  const close = (): void => window.destroy()
  try {
    const file = join(folder, 'page.html') // a URL cannot be long enough
    await writeFile(file, page, { signal })
    signal.addEventListener('abort', close)
    await window.loadFile(file)
    signal.removeEventListener('abort', close)
    return await use(window.webContents)
  } catch (error) {
    throw new UserError(
      {
        en: `It cannot be drawn (${firstLineOf(error)}): try it again, or export HTML or SVG.`,
        fr: `Le dessin a échoué (${firstLineOf(error)})\u00a0: réessayez, ou exportez en HTML ou SVG.`,
      },
      { cause: error },
    )
  } finally {
    signal.removeEventListener('abort', close)
    close()
    await rm(folder, { recursive: true, force: true })
  }
}

const rejectedBy = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const fail = (): void => reject(signal.reason as Error)
    if (signal.aborted) fail()
    else signal.addEventListener('abort', fail, { once: true })
  })
