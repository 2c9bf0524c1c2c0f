import { EventKind, Outcome, ReadyCause, WaitReason } from '@shared/events/kinds'
import type { JavaScriptHelpers } from '@shared/lowered'
import { awaitChain, noteAwait } from './await-chain'
import { dispose, use } from './disposal'
import { isThenable } from './native'
import { nextObject, program } from './program'
import { emit, errorText, textId, valueText } from './trace'

/**
 * The JavaScript model: async functions, promises and timers are V8's own. Each call of an async
 * function shows as a task. What is added around them is synchronous, so no tick and no order changes.
 */
class Call {
  readonly id = ++program.tasks
  readonly name: string
  /** Who called it, as long as it has not given way for the first time: then the caller runs on. */
  caller: Call | null
  /** SiteId of the `await` where it stands. */
  site: number
  /** ObjectId of what it waits for, 0 while it runs. */
  waits = 0

  constructor(name: string, site: number, caller: Call | null) {
    this.name = name
    this.site = site
    this.caller = caller
  }
}

/** The call that runs now; null in timers and in reactions of plain promises. */
let running: Call | null = null

/** The module's call, which native callbacks belong to. */
let root: Call | null = null

export const resetCalls = (): void => {
  running = null
  root = null
}

export function javaScriptHelpers(load: (specifier: string) => Record<string, unknown>): JavaScriptHelpers {
  return {
    __enter: enter,
    __exit: (call, failure) => exit(call as Call, failure),
    __suspend(call, value, site) {
      suspend(call as Call, value, site)
      return value
    },
    __resume(call, value) {
      resume(call as Call)
      return value
    },
    __caught: (call) => resume(call as Call),
    __call(value, site) {
      program.site = site
      return value
    },
    __import: load,
    __dynamicImport: (specifier) => program.host.import(String(specifier)),
    __use: use,
    __dispose: dispose,
  }
}

/** An async function begins: at once, inside its caller's step, which stands still meanwhile. */
function enter(definition: number, name: string): Call {
  const caller = running
  const call = new Call(name, definition, caller)
  const creator = caller ?? root
  root ??= call
  emit(EventKind.TaskCreated, creator === null ? 0 : program.site, call.id, creator?.id ?? 0, textId(name))
  emit(EventKind.TaskCoroutine, definition, call.id, 0, textId(name))
  if (caller !== null) emit(EventKind.Suspended, program.site, caller.id, WaitReason.Task, call.id)
  begin(call, caller?.id ?? 0, ReadyCause.Created)
  return call
}

/** `await`: the first one lets the caller run on. */
function suspend(call: Call, value: unknown, site: number): void {
  program.site = site
  call.site = site
  call.waits = nextObject()
  if (isThenable(value)) emit(EventKind.Suspended, site, call.id, WaitReason.Native, call.waits)
  else emit(EventKind.Yielded, site, call.id, 0, 0)
  leave(call)
}

/** The `await` gave its value, or its error reached a handler. Handlers may be entered without a wait before. */
function resume(call: Call): void {
  if (call.waits === 0) return
  emit(EventKind.FutureDone, 0, 0, call.waits, Outcome.Result)
  call.waits = 0
  program.site = call.site
  begin(call, 0, ReadyCause.Host)
}

function exit(call: Call, failure: [unknown] | undefined): void {
  resume(call)
  if (failure === undefined) emit(EventKind.TaskDone, 0, call.id, Outcome.Result, 0)
  else {
    const [error] = failure
    noteAwait(error, call.name, call.site)
    const message = textId(errorText(error))
    emit(EventKind.TaskError, call.site, call.id, message, textId(JSON.stringify(awaitChain(error))))
    emit(EventKind.TaskDone, 0, call.id, Outcome.Error, message === 0 ? valueText(error) : message)
  }
  leave(call)
}

function begin(call: Call, by: number, cause: ReadyCause): void {
  emit(EventKind.Ready, 0, call.id, by, cause)
  emit(EventKind.StepBegin, 0, call.id, 0, 0)
  running = call
  program.actor = call.id
}

function leave(call: Call): void {
  const { caller } = call
  call.caller = null
  running = null
  program.actor = 0
  if (caller !== null) begin(caller, call.id, ReadyCause.Yielded)
}
