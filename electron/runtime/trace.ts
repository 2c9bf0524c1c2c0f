import { EventKind, ReadyCause } from '@shared/events/kinds'
import { NO_TEXT, type TextId } from '@shared/ids'
import { eventTime, program } from './program'

/** Tells the instrument, if there is one. A failing instrument is removed and the run goes on. */
export function emit(kind: EventKind, site: number, task: number, a: number, b: number): void {
  const instrument = program.instrument
  if (instrument === null) return
  try {
    instrument.event(kind, eventTime(), site, task, a, b)
  } catch {
    program.instrument = null
  }
}

/** What a task's creation tells, at one reading of the clock: a hundred thousand may be created in one step. */
export function emitCreated(
  task: number,
  by: number,
  name: number,
  definition: number,
  loop: number,
  coroutine: number,
): void {
  const instrument = program.instrument
  if (instrument === null) return
  const ns = eventTime()
  try {
    instrument.event(EventKind.TaskCreated, ns, program.site, task, by, name)
    instrument.event(EventKind.TaskCoroutine, ns, definition, task, loop, coroutine)
    instrument.event(EventKind.Ready, ns, 0, task, program.actor, ReadyCause.Created)
  } catch {
    program.instrument = null
  }
}

/** As `emit`, for the kinds in `TIMED`; `time` in ns. */
export function emitTimed(kind: EventKind, site: number, task: number, time: number): void {
  const instrument = program.instrument
  if (instrument === null) return
  try {
    instrument.timed(kind, eventTime(), site, task, time)
  } catch {
    program.instrument = null
  }
}

/** Makes what was recorded visible to its reader. */
export function flush(): void {
  try {
    program.instrument?.flush()
  } catch {
    program.instrument = null
  }
}

/** Interns a text; 0 where nobody listens or the text is empty. */
export function textId(value: string): TextId {
  const instrument = program.instrument
  if (instrument === null || value === '') return NO_TEXT
  try {
    return instrument.text(value)
  } catch {
    program.instrument = null
    return NO_TEXT
  }
}

const LONGEST_VALUE = 200

/** A result or message as text for the recording: 0 for undefined. */
export function valueText(value: unknown): TextId {
  if (program.instrument === null || value === undefined) return NO_TEXT
  return textId(typeof value === 'number' ? String(value) : program.host.inspect(value, LONGEST_VALUE))
}

/** A warning shows in the console pane and in the run's document, with the place it points at. */
export function warn(code: string, message: string, site: number, task = 0): void {
  emit(EventKind.Warning, site, task, textId(code), textId(message))
}

/** `Name: message` of whatever was thrown. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return program.host.inspect(error, LONGEST_VALUE)
  return error.message === '' ? error.name : `${error.name}: ${error.message}`
}
