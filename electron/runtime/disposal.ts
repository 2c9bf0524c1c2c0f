/** `using` for engines that do not have it: explicit resource management, as the ECMAScript proposal says. */

interface Resource {
  readonly value: unknown
  readonly dispose: (() => unknown) | null
  readonly awaited: boolean
}

/** Notes a resource; null and undefined are passed over. @throws TypeError where the value has no dispose method. */
export function use<T>(stack: unknown[], value: T, awaited: boolean): T {
  if (value === null || value === undefined) {
    if (awaited) (stack as Resource[]).push({ value, dispose: null, awaited })
    return value
  }
  const source = value as { [Symbol.dispose]?: () => unknown; [Symbol.asyncDispose]?: () => unknown }
  const dispose = (awaited ? source[Symbol.asyncDispose] : undefined) ?? source[Symbol.dispose]
  if (typeof dispose !== 'function')
    throw new TypeError(`a value of 'using' needs a [Symbol.${awaited ? 'asyncDispose' : 'dispose'}]() method`)
  ;(stack as Resource[]).push({ value, dispose, awaited })
  return value
}

/** Disposes in reverse order. Gives a generator of what is to be awaited where any resource was `await using`. */
export function dispose(
  stack: unknown[],
  failure: [unknown] | undefined,
  awaited: boolean,
): Generator<unknown, undefined, unknown> | undefined {
  const steps = disposing(stack as Resource[], failure)
  if (awaited) return steps
  steps.next()
  return undefined
}

function* disposing(stack: Resource[], failure: [unknown] | undefined): Generator<unknown, undefined, unknown> {
  // A null of `await using` costs one turn, unless something else took one.
  let owesTurn = false
  let tookTurn = false
  for (let resource = stack.pop(); resource !== undefined; resource = stack.pop()) {
    if (!resource.awaited && owesTurn && !tookTurn) {
      owesTurn = false
      yield undefined
    }
    if (resource.dispose === null) {
      owesTurn = true
      continue
    }
    try {
      const result = resource.dispose.call(resource.value)
      if (!resource.awaited) continue
      tookTurn = true
      yield result
    } catch (error) {
      failure = [failure === undefined ? error : suppressed(error, failure[0])]
    }
  }
  if (owesTurn && !tookTurn) yield undefined
  if (failure !== undefined) throw failure[0]
  return undefined
}

function suppressed(error: unknown, before: unknown): Error {
  const Suppressed = (
    globalThis as { SuppressedError?: new (error: unknown, suppressed: unknown, message?: string) => Error }
  ).SuppressedError
  if (Suppressed !== undefined) return new Suppressed(error, before, 'An error was suppressed during disposal.')
  const result = new Error('An error was suppressed during disposal.')
  result.name = 'SuppressedError'
  return Object.assign(result, { error, suppressed: before })
}
