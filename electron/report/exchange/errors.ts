/** Why a file cannot be taken in or written, as one sentence that says what is wrong and what to do. */
export class BadFileError extends Error {
  override readonly name = 'BadFileError'
}
