import type { EventBatch } from './events/batch'
import type { Nanoseconds, RunId } from './ids'
import type { Diagnostic, Program } from './lowered'
import type { RunMark } from './marks'
import type { SiteTable } from './sites'

export const CLOCKS = ['real', 'virtual'] as const
export type Clock = (typeof CLOCKS)[number]

/** The value that a run's axes were given: axis name → the value's text. */
export type Variant = Readonly<Record<string, string>>

/** An axis that the run met: its values' texts in the order of the code. */
export interface VariantAxis {
  readonly name: string
  readonly values: readonly string[]
  readonly chosen: string
}

/** Everything that is needed to run it again. */
export interface RunRequest {
  readonly source: string
  /** For the user only: a file's or an example's name. */
  readonly title: string
  readonly clock: Clock
  readonly variant: Variant
  /** `Math.random` and, on the virtual clock, `Date` derive from it. A whole number below 2^32. */
  readonly seed: number
}

/**
 * completed: the snippet ran to its end. failed: an exception left the module, or the source did not
 * load. stopped: by the user. crashed: the worker died (out of memory, process.exit, a native fault).
 */
export const RUN_STATUSES = ['running', 'completed', 'failed', 'stopped', 'crashed'] as const
export type RunStatus = (typeof RUN_STATUSES)[number]

export interface RunError {
  /** `Name: message`, or one sentence for a crash. */
  readonly message: string
  /** The stack in the user's text, innermost first, without the loop's own frames; may be empty. */
  readonly stack: readonly { readonly name: string; readonly line: number; readonly column: number }[]
}

export interface RunEnd {
  readonly status: Exclude<RunStatus, 'running'>
  readonly durationNs: Nanoseconds
  readonly error?: RunError
  /** The run was asked for a variant that the snippet does not have: the request was wrong, not the snippet. */
  readonly badVariant?: true
}

/** What one knows of a run without its events. */
export interface RunSummary {
  readonly id: RunId
  readonly title: string
  readonly status: RunStatus
  readonly clock: Clock
  readonly variant: Variant
  readonly seed: number
  /** Milliseconds since 1970. */
  readonly startedAt: number
  /** 0 while it runs. */
  readonly durationNs: Nanoseconds
  readonly events: number
  readonly tasks: number
  readonly runtimeVersion: string
  readonly error?: RunError
}

export interface RunDetails extends RunSummary {
  readonly source: string
  readonly sites: SiteTable
  /** Those that the user keeps with the run, in the order of their begins. */
  readonly marks: readonly RunMark[]
}

/** What a runner says while a run goes on, in this order: started, batches, ended. */
export type RunnerEvent =
  | { readonly type: 'started' }
  | { readonly type: 'batch'; readonly batch: EventBatch }
  | { readonly type: 'ended'; readonly end: RunEnd }

/** One run that is under way. */
export interface RunHandle {
  /** Ends the run within 500 ms; `ended` still comes, after every event up to then. */
  stop(): void
  readonly done: Promise<RunEnd>
}

/**
 * Where runs are executed: a process of its own, whoever owns it. One run at a time per runner.
 * @throws never; a runner that cannot start ends the run as crashed.
 */
export interface Runner {
  start(request: RunRequest, program: Program, listener: (event: RunnerEvent) => void): RunHandle
  dispose(): Promise<void>
}

export type StartResult =
  | { readonly ok: true; readonly runId: RunId; readonly sites: SiteTable }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }
