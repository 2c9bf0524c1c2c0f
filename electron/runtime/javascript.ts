import { EventKind, Outcome, ReadyCause, WaitReason } from '@shared/events/kinds'
import type { JavaScriptHelpers } from '@shared/lowered'
import { awaitChain, noteAwait } from './await-chain'
import { dispose, use } from './disposal'
import { watched } from './native-iteration'
import { eventTime, nextObject, program } from './program'
import { emit, errorText, textId, valueText } from './trace'

/** What a call does: it runs, it waits for a promise or a consumer, or an `await` of a plain value took it one tick. */
const Phase = { Running: 0, Waiting: 1, GaveWay: 2 } as const
type Phase = (typeof Phase)[keyof typeof Phase]

/**
 * The JavaScript model: async functions, promises and timers are V8's own. Each call of an async
 * function shows as a task. What is added around them is synchronous, so no tick and no order changes.
 */
class Call {
  readonly id = ++program.tasks
  readonly name: string
  /** Inside whose step it runs, until it gives way: who called it, or asked it as a generator for the next value. */
  caller: Call | null = null
  /** SiteId of the `await` where it stands. */
  site: number
  phase: Phase = Phase.Running
  /** ObjectId of what it waits for. */
  waits = 0

  constructor(name: string, site: number) {
    this.name = name
    this.site = site
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

/** @param load gives the namespace of a static import, `importModule` that of a dynamic one. */
export function javaScriptHelpers(
  load: (specifier: string) => Record<string, unknown>,
  importModule: (specifier: string) => Promise<unknown>,
): JavaScriptHelpers {
  return {
    __enter: enter,
    __exit: (call, failure) => exit(call as Call, failure),
    __suspend(call, value, site) {
      suspend(call as Call, value, site)
      return value
    },
    __yield(call, value, site) {
      wait(call as Call, site)
      return value
    },
    __each: (call, iterable, site) => watched(iterable, site, (ask) => request(call as Call, site, ask)),
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
    __dynamicImport: async (specifier) => importModule(String(specifier)),
    __use: use,
    __dispose: dispose,
  }
}

/** An async function begins: at once, inside its caller's step. */
function enter(definition: number, name: string): Call {
  hold()
  const creator = running ?? root
  const call = new Call(name, definition)
  root ??= call
  emit(EventKind.TaskCreated, creator === null ? 0 : program.site, call.id, creator?.id ?? 0, textId(name))
  emit(EventKind.TaskCoroutine, definition, call.id, 0, textId(name))
  nest(call)
  emit(EventKind.Ready, 0, call.id, call.caller?.id ?? 0, ReadyCause.Created)
  begin(call)
  return call
}

/** `await`: the first one lets the caller run on. */
function suspend(call: Call, value: unknown, site: number): void {
  if (mayBeThenable(value)) return wait(call, site)
  resume(call)
  stand(call, site, Phase.GaveWay)
  hold()
  emit(EventKind.Yielded, site, call.id, 0, 0)
  leave(call)
}

/** It waits for a promise, or at a `yield` for its consumer. */
function wait(call: Call, site: number): void {
  resume(call)
  stand(call, site, Phase.Waiting)
  call.waits = nextObject()
  hold()
  emit(EventKind.Suspended, site, call.id, WaitReason.Native, call.waits)
  leave(call)
}

/** Asks an iterator for something, and waits for what it gives; inside a `yield*` it waits already. */
function request(call: Call, site: number, ask: () => unknown): unknown {
  if (running !== call) return ask()
  program.site = site
  const step = ask()
  wait(call, site)
  return step
}

function stand(call: Call, site: number, phase: Phase): void {
  program.site = site
  call.site = site
  call.phase = phase
}

/** The `await` gave its value, or its error reached a handler. Handlers may be entered without a wait before. */
function resume(call: Call): void {
  if (call.phase === Phase.Running) return
  hold()
  nest(call)
  if (call.phase === Phase.Waiting) {
    const { caller } = call
    emit(EventKind.FutureDone, 0, 0, call.waits, Outcome.Result)
    emit(EventKind.Ready, 0, call.id, caller?.id ?? 0, caller === null ? ReadyCause.Host : ReadyCause.Completed)
  }
  program.site = call.site
  begin(call)
}

function exit(call: Call, failure: [unknown] | undefined): void {
  resume(call)
  hold()
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

/** Whoever runs now stands still while this call does: it was called there, or asked for its next value. */
function nest(call: Call): void {
  call.caller = running
  if (running !== null) emit(EventKind.Suspended, program.site, running.id, WaitReason.Task, call.id)
}

function begin(call: Call): void {
  emit(EventKind.StepBegin, 0, call.id, 0, 0)
  program.boundary = false
  call.phase = Phase.Running
  running = call
  program.actor = call.id
}

function leave(call: Call): void {
  const { caller } = call
  call.caller = null
  running = null
  program.actor = 0
  program.boundary = caller !== null
  if (caller === null) return
  emit(EventKind.Ready, 0, caller.id, call.id, ReadyCause.Yielded)
  begin(caller)
}

/** Reads the clock once for a whole handover, so that the slices of its tasks touch. */
function hold(): void {
  program.boundary = false
  eventTime()
  program.boundary = true
}

/** Without a read of `then`, which V8 does itself, once. */
function mayBeThenable(value: unknown): boolean {
  return (typeof value === 'object' ? value !== null : typeof value === 'function') && 'then' in (value as object)
}
