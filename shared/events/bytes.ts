/**
 * Variable-length integers (LEB128): seven bits a byte, low bits first, the top bit says that more
 * follow. Signed numbers are folded first (zigzag: 0, -1, 1, -2 … become 0, 1, 2, 3 …), so that what
 * is near zero takes one byte.
 */

/**
 * Bytes of the longest integer: enough for 2^70. Virtual times past 2^53 ns (104 days) have gaps, as
 * doubles have, but come back as they were.
 */
const MAX_VARINT_BYTES = 10

/** Appends to a buffer that grows. Call `reserve` before a group of writes: they don't check for room. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>
  #view: DataView
  #at = 0

  constructor(capacity: number) {
    this.#bytes = new Uint8Array(capacity)
    this.#view = new DataView(this.#bytes.buffer)
  }

  reserve(bytes: number): void {
    if (this.#at + bytes <= this.#bytes.length) return
    const larger = new Uint8Array(this.#bytes.length * 2 + bytes)
    larger.set(this.#bytes)
    this.#bytes = larger
    this.#view = new DataView(larger.buffer)
  }

  byte(value: number): void {
    this.#bytes[this.#at++] = value
  }

  /** `value` is a whole number from 0 to 2^32 - 1. */
  uint(value: number): void {
    let rest = value
    while (rest > 127) {
      this.#bytes[this.#at++] = rest | 128
      rest >>>= 7
    }
    this.#bytes[this.#at++] = rest
  }

  /** Any 32-bit integer. */
  int(value: number): void {
    this.uint(((value << 1) ^ (value >> 31)) >>> 0)
  }

  /** `value` is a whole number from 0 to 2^70 that a double can hold. */
  wideUint(value: number): void {
    let rest = value
    while (rest > 0x7fff_ffff) {
      this.#bytes[this.#at++] = (rest % 128) | 128
      rest = Math.floor(rest / 128)
    }
    this.uint(rest)
  }

  /** `value` is a whole number of a size below 2^69 that a double can hold. */
  wideInt(value: number): void {
    this.wideUint(value < 0 ? -2 * value - 1 : 2 * value)
  }

  float64(value: number): void {
    this.#view.setFloat64(this.#at, value, true)
    this.#at += 8
  }

  /** A copy of what was written. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#at)
  }
}

/**
 * Reads what `ByteWriter` wrote. Reading past the end gives zeros and moves `at` beyond `length`: the
 * caller checks once per group instead of at every byte.
 */
export class ByteReader {
  at = 0
  readonly length: number
  readonly #bytes: Uint8Array
  readonly #view: DataView

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.length = bytes.length
  }

  byte(): number {
    return this.#bytes[this.at++] ?? 0
  }

  uint(): number {
    const first = this.byte()
    return first < 128 ? first : this.#rest(first & 127) >>> 0
  }

  int(): number {
    const folded = this.uint()
    return (folded >>> 1) ^ -(folded & 1)
  }

  wideUint(): number {
    const first = this.byte()
    return first < 128 ? first : this.#rest(first & 127)
  }

  wideInt(): number {
    const folded = this.wideUint()
    return folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2
  }

  float64(): number {
    const start = this.at
    this.at += 8
    return this.at <= this.length ? this.#view.getFloat64(start, true) : 0
  }

  /** The groups after the first, added to it; a group past 2^70 leaves `at` beyond the end. */
  #rest(first: number): number {
    let value = first
    let scale = 128
    for (let i = 1; i < MAX_VARINT_BYTES; i++) {
      const byte = this.byte()
      value += (byte & 127) * scale
      if (byte < 128) return value
      scale *= 128
    }
    this.at = this.length + 1
    return 0
  }
}
