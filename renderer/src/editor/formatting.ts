import FormatWorker from './format.worker?worker'
import type { FormatAnswer, FormatRequest } from './format-protocol'
import type { Monaco } from './load'

let worker: Worker | undefined
let asked = 0

/** Formats a source with the worker, which starts when it is first needed. */
function formatSource(source: string, tabSize: number): Promise<FormatAnswer> {
  const id = ++asked
  const thread = (worker ??= new FormatWorker())
  return new Promise((resolve) => {
    const listen = ({ data }: MessageEvent<FormatAnswer>) => {
      if (data.id !== id) return
      thread.removeEventListener('message', listen)
      resolve(data)
    }
    thread.addEventListener('message', listen)
    thread.postMessage({ id, source, tabSize } satisfies FormatRequest)
  })
}

/**
 * Gives `Format document` a formatter that also breaks long lines; selections are TypeScript's own affair.
 * `failed` hears what is wrong with a source that cannot be formatted. It stays as it is.
 */
export function registerFormatting(
  { languages }: Monaco,
  failed: (reason: string, line: number) => void,
): { dispose(): void } {
  return languages.registerDocumentFormattingEditProvider('typescript', {
    displayName: 'Prettier',
    async provideDocumentFormattingEdits(model, { tabSize }) {
      const answer = await formatSource(model.getValue(), tabSize)
      if (answer.ok) return [{ range: model.getFullModelRange(), text: answer.text }]
      failed(answer.reason, answer.line)
      return []
    },
  })
}
