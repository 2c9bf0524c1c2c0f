import { Control } from '@shared/events/ring'
import { NO_TEXT, type TextId } from '@shared/ids'

/** Names and small results come again and again; console lines and long results hardly ever. A small map is a quick one. */
const LONGEST_INTERNED = 64
const MOST_INTERNED = 1000

/** In UTF-16 code units. A longer text (a snippet that prints a whole file in one line) is cut. */
const LONGEST_TEXT = 1 << 24

/** Bytes that UTF-8 takes at most for one UTF-16 code unit. */
const UTF8_BYTES_PER_UNIT = 3
const PREFIX_BYTES = 4
const SCRATCH_BYTES = 1 << 16

const encoder = new TextEncoder()

/**
 * Writes texts into the text ring: each as four bytes of length, low byte first, and its UTF-8. Ids
 * count from 1 in this order. A text is published at once, hence before the event that names it.
 */
export class TextWriter {
  readonly #bytes: Uint8Array
  readonly #control: Int32Array
  readonly #wait: (hasRoom: () => boolean) => boolean
  readonly #scratch = new EncodedText(SCRATCH_BYTES)
  readonly #interned = new Map<string, TextId>()
  /** Bytes since the run began, modulo 2^32. */
  #written = 0
  #count = 0

  /** `wait` sleeps until there is room, and says false when that is not to be expected. */
  constructor(memory: SharedArrayBuffer, control: Int32Array, wait: (hasRoom: () => boolean) => boolean) {
    this.#bytes = new Uint8Array(memory)
    this.#control = control
    this.#wait = wait
  }

  /** The text's id; 0: there is no room and no reader that would make some. */
  write(text: string): TextId {
    const short = text.length <= LONGEST_INTERNED
    const known = short ? this.#interned.get(text) : undefined
    if (known !== undefined) return known
    if (!this.#put(this.#encode(text))) return NO_TEXT
    const id = ++this.#count as TextId
    if (short) {
      if (this.#interned.size === MOST_INTERNED) this.#interned.clear()
      this.#interned.set(text, id)
    }
    return id
  }

  hasQuarter(): boolean {
    return this.#free() >= this.#bytes.length / 4
  }

  #encode(text: string): Uint8Array {
    const cut = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}… (cut: ${text.length} characters)` : text
    const most = cut.length * UTF8_BYTES_PER_UNIT
    return (most <= SCRATCH_BYTES ? this.#scratch : new EncodedText(most)).encode(cut)
  }

  #free(): number {
    return this.#bytes.length - ((this.#written - Atomics.load(this.#control, Control.TextRead)) | 0)
  }

  /** Once begun, a text is written whole, piece by piece as room comes: half of one would garble all that follow. */
  #put(bytes: Uint8Array): boolean {
    const needed = Math.min(bytes.length, this.#bytes.length)
    if (this.#free() < needed && !this.#wait(() => this.#free() >= needed)) return false
    for (let at = 0; at < bytes.length;) {
      const offset = this.#written & (this.#bytes.length - 1)
      const length = Math.min(bytes.length - at, this.#free(), this.#bytes.length - offset)
      this.#bytes.set(bytes.subarray(at, at + length), offset)
      this.#written = (this.#written + length) | 0
      at += length
      Atomics.store(this.#control, Control.TextPublished, this.#written)
      while (at < bytes.length && this.#free() === 0) this.#wait(() => this.#free() > 0)
    }
    return true
  }
}

/** Room for one text as it stands in the ring. */
class EncodedText {
  readonly #bytes: Uint8Array
  readonly #prefix: DataView
  readonly #body: Uint8Array

  constructor(capacity: number) {
    this.#bytes = new Uint8Array(PREFIX_BYTES + capacity)
    this.#prefix = new DataView(this.#bytes.buffer)
    this.#body = this.#bytes.subarray(PREFIX_BYTES)
  }

  /** Valid until the next call. */
  encode(text: string): Uint8Array {
    const length = encoder.encodeInto(text, this.#body).written
    this.#prefix.setUint32(0, length, true)
    return this.#bytes.subarray(0, PREFIX_BYTES + length)
  }
}
