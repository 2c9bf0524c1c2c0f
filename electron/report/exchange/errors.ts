import { UserError } from '@shared/errors'

/** Why a file cannot be taken in or written. */
export class BadFileError extends UserError {
  override readonly name = 'BadFileError'
}
