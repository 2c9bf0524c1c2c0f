import { EventKind, TIMED } from '@shared/events/kinds'
import type { TextId } from '@shared/ids'
import type { Instrument } from './instrument'

/** One event, as tests compare it. */
export interface CollectedEvent {
  readonly kind: EventKind
  readonly ns: number
  readonly site: number
  readonly task: number
  readonly a: number
  readonly b: number
  /** Only for the kinds in `TIMED`. */
  readonly time?: number
}

const KIND_NAMES = new Map(Object.entries(EventKind).map(([name, kind]) => [kind, name]))

/** An instrument that keeps everything in memory, for tests and tools. */
export class CollectingInstrument implements Instrument {
  readonly events: CollectedEvent[] = []
  readonly texts: string[] = []
  readonly #ids = new Map<string, TextId>()

  event(kind: EventKind, ns: number, site: number, task: number, a: number, b: number): void {
    this.events.push({ kind, ns, site, task, a, b })
  }

  timed(kind: EventKind, ns: number, site: number, task: number, time: number): void {
    this.events.push({ kind, ns, site, task, a: 0, b: 0, time })
  }

  text(value: string): TextId {
    let id = this.#ids.get(value)
    if (id === undefined) {
      id = this.texts.push(value) as TextId
      this.#ids.set(value, id)
    }
    return id
  }

  flush(): void {}

  /** The text of an id; empty for 0. */
  textOf(id: number): string {
    return this.texts[id - 1] ?? ''
  }

  /** The console's lines, joined as a terminal would show them. */
  console(): string {
    return this.events
      .filter((event) => event.kind === EventKind.Console)
      .map((event) => `${this.textOf(event.b)}\n`)
      .join('')
  }

  warnings(): string[] {
    return this.events.filter((event) => event.kind === EventKind.Warning).map((event) => this.textOf(event.b))
  }

  warningSites(): number[] {
    return this.events.filter((event) => event.kind === EventKind.Warning).map((event) => event.site)
  }

  /** Every event as one line of text, times in seconds. */
  lines(): string[] {
    return this.events.map(({ kind, ns, site, task, a, b, time }) => {
      const rest = TIMED.has(kind) ? `until ${String(time! / 1e9)}` : `${a} ${b}`
      return `${(ns / 1e9).toFixed(9)} ${KIND_NAMES.get(kind)} task ${task} site ${site} ${rest}`
    })
  }
}
