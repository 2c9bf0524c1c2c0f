import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, type WebContents } from 'electron'
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

/**
 * Loads a page where nobody sees it, from a file, as a URL cannot be long enough. It has no rights at all.
 * @throws an `AbortError` as soon as that is asked for: the window is closed in the middle of its work
 */
async function inHiddenWindow<T>(
  html: string | Uint8Array,
  size: { readonly width: number; readonly height: number },
  signal: AbortSignal,
  use: (contents: WebContents) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(app.getPath('temp'), 'taskscope-'))
  const window = new BrowserWindow({
    ...size,
    show: false,
    frame: false,
    useContentSize: true,
    enableLargerThanScreen: true,
    webPreferences: { offscreen: true, sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  try {
    const file = join(folder, 'page.html')
    await writeFile(file, html, { signal })
    const drawing = window.loadFile(file).then(() => use(window.webContents))
    return await Promise.race([drawing, rejectedBy(signal)])
  } finally {
    window.destroy()
    await rm(folder, { recursive: true, force: true })
  }
}

const rejectedBy = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const fail = (): void => reject(signal.reason as Error)
    if (signal.aborted) fail()
    else signal.addEventListener('abort', fail, { once: true })
  })
