import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { writeWhole } from '../store/files'

/**
 * A small JSON document that outlives the program. What is missing, unreadable or of another shape
 * counts as absent: such a file holds comforts (a window's place, a theme), which must never keep the
 * program from starting.
 */
export class JsonFile<T> {
  readonly #path: string
  readonly #schema: v.GenericSchema<unknown, T>
  readonly #absent: T

  constructor(path: string, schema: v.GenericSchema<unknown, T>, absent: T) {
    this.#path = path
    this.#schema = schema
    this.#absent = absent
  }

  read(): T {
    try {
      const parsed = v.safeParse(this.#schema, JSON.parse(readFileSync(this.#path, 'utf8')))
      return parsed.success ? parsed.output : this.#absent
    } catch {
      return this.#absent
    }
  }

  /**
   * Replaces the file in one step, so that a crash leaves the old or the new one.
   * @throws where the folder is not writable
   */
  write(value: T): void {
    writeWhole(this.#path, JSON.stringify(value, null, 2))
  }
}
