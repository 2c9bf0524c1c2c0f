import estree from 'prettier/plugins/estree'
import typescript from 'prettier/plugins/typescript'
import { format } from 'prettier/standalone'
import { sentenceOf } from '@shared/errors'
import { styleOf } from './code-style'
import type { FormatAnswer, FormatRequest } from './format-protocol'

/** Formats in a thread of its own: the formatter is large, and a long source takes it a while. */
self.onmessage = ({ data }: MessageEvent<FormatRequest>) => {
  void answer(data).then((formatted) => self.postMessage(formatted))
}

/** As wide as the examples are. */
const WIDTH = 120

async function answer({ id, source, tabSize }: FormatRequest): Promise<FormatAnswer> {
  try {
    const text = await format(source, {
      ...{ parser: 'typescript', plugins: [typescript, estree], printWidth: WIDTH, tabWidth: tabSize },
      ...styleOf(source),
    })
    return { id, ok: true, text }
  } catch (error) {
    return { id, ok: false, ...told(error) }
  }
}

/** The first line of what the formatter says, without the excerpt below it and the place at its end. */
function told(error: unknown): { reason: string; line: number } {
  const [first = ''] = sentenceOf(error).split('\n')
  const { loc } = error as { loc?: { start?: { line?: number } } }
  return { reason: first.replace(/ \(\d+:\d+\)$/, ''), line: loc?.start?.line ?? 0 }
}
