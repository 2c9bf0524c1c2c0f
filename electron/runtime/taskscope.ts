import { EventKind } from '@shared/events/kinds'
import { isThenable } from './native'
import { nextObject, program } from './program'
import { awaiting } from './sync'
import { builtin } from './coroutine'
import { emit, textId } from './trace'

export type VariantValue = string | number | boolean

/** An axis that the run was started with does not exist, or has no such value. */
export class VariantError extends Error {
  override name = 'VariantError'
}

/** Axes that this run has met, and their values as text. */
const met = new Map<string, readonly string[]>()

export const resetVariants = (): void => met.clear()

/** @throws VariantError when the run was started with an axis that the snippet, by its end, did not have. */
export function checkVariants(): void {
  const unknown = Object.keys(program.variant).find((name) => !met.has(name))
  if (unknown === undefined) return
  const known = [...met].map(([name, values]) => `${name} (${values.join(', ')})`)
  throw new VariantError(`the snippet has no variant '${unknown}': it has ${known.join(' and ') || 'none'}`)
}

/**
 * One of `values`: the first, unless the run was started with another. The run records the axis.
 * @throws VariantError when the run was started with a value that is not among them.
 */
export function variant<const T extends VariantValue>(name: string, ...values: readonly T[]): T {
  if (values.length === 0)
    throw new TypeError(`variant('${name}') needs at least one value: variant('${name}', 'a', 'b')`)
  const asked = program.variant[name]
  const chosen = asked === undefined ? values[0] : values.find((value) => String(value) === asked)
  const texts = values.map(String)
  met.set(name, texts)
  if (chosen === undefined)
    throw new VariantError(`the variant '${name}' has no value '${asked}': choose one of ${texts.join(', ')}`)
  emit(
    EventKind.Variant,
    program.site,
    program.actor,
    textId(name),
    textId(JSON.stringify({ values: texts, chosen: String(chosen) })),
  )
  return chosen
}

/** Puts a labelled instant on the current task's lane. */
export function mark(label: unknown): void {
  emit(EventKind.Mark, program.site, program.actor, textId(String(label)), 0)
}

/** Puts a labelled stretch on the current task's lane; gives back what the body gives. */
export function span<T>(label: unknown, body: () => T): T {
  const object = nextObject()
  const task = program.actor
  emit(EventKind.SpanBegin, program.site, task, textId(String(label)), object)
  const end = (): void => emit(EventKind.SpanEnd, program.site, task, 0, object)
  let result: T
  try {
    result = body()
  } catch (error) {
    end()
    throw error
  }
  if (!isThenable(result)) {
    end()
    return result
  }
  return builtin('span', ending(result, end)) as T
}

function* ending(result: unknown, end: () => void): Generator<unknown, unknown, never> {
  try {
    return yield* awaiting(result)
  } finally {
    end()
  }
}
