/** Knows every name that the snippet uses, and makes others. */
export class NameSupply {
  readonly #written = new Set<string>()
  readonly #given = new Set<string>()

  /** The snippet uses this name. */
  add(name: string): void {
    this.#written.add(name)
  }

  /** A name that the snippet does not use; two calls may give the same. */
  free(base: string): string {
    return this.#next(base, (name) => this.#written.has(name))
  }

  /** A name that neither the snippet nor an earlier call uses. */
  unused(base: string): string {
    const name = this.#next(base, (candidate) => this.#written.has(candidate) || this.#given.has(candidate))
    this.#given.add(name)
    return name
  }

  #next(base: string, taken: (name: string) => boolean): string {
    let name = base
    for (let n = 1; taken(name); n++) name = `${base}${n}`
    return name
  }
}
