const gone = new AbortController()

/** Aborted when whoever read our stdout has gone away, as `head` does. */
export const readerGone: AbortSignal = gone.signal

/** What a shell reports for a program that wrote into a pipe without a reader. */
export const EXIT_READER_GONE = 141

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  gone.abort()
})

export function print(text: string | Uint8Array): void {
  if (text.length > 0 && !readerGone.aborted) process.stdout.write(text)
}

export const say = (text: string): void => void process.stderr.write(text)
