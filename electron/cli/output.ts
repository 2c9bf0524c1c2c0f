import { writeFailure } from '../exchange/write-whole'

const lost = new AbortController()

/** Aborted when nobody gets any more of what is printed: the reader went away, as `head` does, or the disk is full. */
export const outputLost: AbortSignal = lost.signal

/** What a shell reports for a program that wrote into a pipe without a reader. */
const EXIT_READER_GONE = 141
const EXIT_NOT_WRITTEN = 2

// It may come after the command's own end, and counts for more: the process's exit code is set here.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (lost.signal.aborted) return
  process.exitCode = error.code === 'EPIPE' ? EXIT_READER_GONE : EXIT_NOT_WRITTEN
  if (error.code !== 'EPIPE') say(`The output cannot be written: ${writeFailure(error).en}.\n`)
  lost.abort()
})
// Nothing can be said of it, and it is no reason to lose a run.
process.stderr.on('error', () => {})

export function print(text: string | Uint8Array): void {
  if (text.length > 0 && !lost.signal.aborted) process.stdout.write(text)
}

export const say = (text: string): void => void process.stderr.write(text)
