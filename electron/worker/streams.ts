import { ConsoleLevel } from '@shared/events/kinds'

/**
 * Gives what the snippet writes to `process.stdout` and `process.stderr` to `write`, line by line, until
 * the function that comes back is called; that one also gives an unfinished last line.
 */
export function captureStreams(write: (level: ConsoleLevel, line: string) => void): () => void {
  const restoreOut = captureStream(process.stdout, (line) => write(ConsoleLevel.Log, line))
  const restoreErr = captureStream(process.stderr, (line) => write(ConsoleLevel.Error, line))
  return () => {
    restoreOut()
    restoreErr()
  }
}

function captureStream(stream: NodeJS.WriteStream, write: (line: string) => void): () => void {
  const original = stream.write
  const decoder = new TextDecoder()
  let begun = ''
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    const lines = (begun + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n')
    begun = lines.pop() ?? ''
    for (const line of lines) write(line)
    const done = rest.at(-1)
    if (typeof done === 'function') queueMicrotask(done as () => void)
    return true
  }
  return () => {
    stream.write = original
    if (begun !== '') write(begun)
  }
}
