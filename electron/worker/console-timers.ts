import type { Console } from 'node:console'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

type Method = (...args: unknown[]) => void

/** `console.time` and its like by the clock of the run, which may be virtual, in the words of Node's own. */
export class Timers {
  readonly #console: Console
  readonly #now: () => number
  readonly #started = new Map<string, number>()

  /** @param now in ms */
  constructor(console: Console, now: () => number) {
    this.#console = console
    this.#now = now
  }

  /** The method of this name; undefined where it measures no time. */
  method(name: keyof Console): Method | undefined {
    if (name === 'time') return (label = 'default') => this.#start(String(label))
    if (name === 'timeLog') return (label = 'default', ...values) => this.#tell('timeLog', String(label), values)
    if (name !== 'timeEnd') return undefined
    return (label = 'default') => {
      this.#tell('timeEnd', String(label), [])
      this.#started.delete(String(label))
    }
  }

  #start(label: string): void {
    if (this.#started.has(label)) this.#console.warn(`Warning: Label '${label}' already exists for console.time()`)
    else this.#started.set(label, this.#now())
  }

  #tell(method: string, label: string, values: readonly unknown[]): void {
    const since = this.#started.get(label)
    if (since === undefined) this.#console.warn(`Warning: No such label '${label}' for console.${method}()`)
    else this.#console.log('%s: %s', label, timeText(this.#now() - since), ...values)
  }
}

/** As Node writes a time: `1.5ms`, `1.234s`, `1:02.345 (m:ss.mmm)`. */
export function timeText(ms: number): string {
  if (ms < SECOND) return `${Number(ms.toFixed(3))}ms`
  if (ms < MINUTE) return `${(ms / SECOND).toFixed(3)}s`
  const pad = (value: number | string): string => String(value).padStart(2, '0')
  const hours = Math.floor(ms / HOUR)
  const minutes = Math.floor((ms % HOUR) / MINUTE)
  const [seconds, rest] = ((ms % MINUTE) / SECOND).toFixed(3).split('.') as [string, string]
  const whole = hours > 0 ? `${hours}:${pad(minutes)}` : String(minutes)
  return `${whole}:${pad(seconds)}.${rest} (${hours > 0 ? 'h:m' : ''}m:ss.mmm)`
}
