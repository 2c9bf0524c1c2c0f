import type { EventBatch } from '@shared/events/batch'
import { Control } from '@shared/events/ring'

const PREFIX_BYTES = 4

/** Takes texts out of the text ring, see electron/worker/text-writer.ts. */
export class TextReader {
  readonly #bytes: Buffer
  readonly #control: Int32Array
  /** Bytes since the run began, modulo 2^32. */
  #read = 0
  /** Pieces of a text of which the rest is not in the ring yet, its prefix first. */
  #pieces: Buffer[] = []
  #pieceBytes = 0
  #texts: string[] = []
  #firstText = 1

  constructor(memory: SharedArrayBuffer, control: Int32Array) {
    this.#bytes = Buffer.from(memory)
    this.#control = control
  }

  /** Empties the ring. */
  drain(): void {
    const published = Atomics.load(this.#control, Control.TextPublished)
    while (this.#read !== published) {
      const available = (published - this.#read) | 0
      if (!this.#takeWhole(available)) this.#takePiece(available)
    }
    Atomics.store(this.#control, Control.TextRead, this.#read)
  }

  /** The texts since the last call. */
  take(): Pick<EventBatch, 'firstText' | 'texts'> {
    const taken = { firstText: this.#firstText, texts: this.#texts }
    this.#firstText += this.#texts.length
    this.#texts = []
    return taken
  }

  /** The common case: a text that lies in one stretch. */
  #takeWhole(available: number): boolean {
    const offset = this.#read & (this.#bytes.length - 1)
    const stretch = Math.min(available, this.#bytes.length - offset)
    if (this.#pieces.length > 0 || stretch < PREFIX_BYTES) return false
    const length = PREFIX_BYTES + this.#bytes.readUInt32LE(offset)
    if (length > stretch) return false
    this.#texts.push(this.#bytes.toString('utf8', offset + PREFIX_BYTES, offset + length))
    this.#read = (this.#read + length) | 0
    return true
  }

  #takePiece(available: number): void {
    const offset = this.#read & (this.#bytes.length - 1)
    const length = Math.min(available, this.#bytes.length - offset, this.#missing())
    this.#pieces.push(Buffer.from(this.#bytes.subarray(offset, offset + length)))
    this.#pieceBytes += length
    this.#read = (this.#read + length) | 0
    if (this.#pieceBytes < PREFIX_BYTES || this.#missing() > 0) return
    this.#texts.push(Buffer.concat(this.#pieces).toString('utf8', PREFIX_BYTES))
    this.#pieces = []
    this.#pieceBytes = 0
  }

  /** How many bytes of the prefix are missing, or then of the text. */
  #missing(): number {
    if (this.#pieceBytes < PREFIX_BYTES) return PREFIX_BYTES - this.#pieceBytes
    if (this.#pieces[0]!.length < PREFIX_BYTES) this.#pieces = [Buffer.concat(this.#pieces)]
    return PREFIX_BYTES + this.#pieces[0]!.readUInt32LE(0) - this.#pieceBytes
  }
}
