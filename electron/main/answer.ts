import * as v from 'valibot'
import { type Answer, type RequestArgs, type RequestName, type RequestResults, requestSchemas } from '@shared/contract'
import { firstLineOf } from '@shared/errors'

/** What main does for each request of the contract. Arguments have passed their schema. */
export type Handlers = {
  readonly [K in RequestName]: (args: RequestArgs<K>) => RequestResults[K] | Promise<RequestResults[K]>
}

const isRequest = (name: unknown): name is RequestName =>
  typeof name === 'string' && Object.hasOwn(requestSchemas, name)

/**
 * Parses a request, acts on it, and gives the answer that travels back: never a rejection, because
 * Electron would wrap it in words of its own. `report` hears of what a handler threw.
 */
export async function answer(
  handlers: Handlers,
  name: unknown,
  args: unknown,
  report: (name: RequestName, error: unknown) => void,
): Promise<Answer<unknown>> {
  if (!isRequest(name)) return { ok: false, message: `There is no request ${JSON.stringify(name)}.` }
  const parsed = v.safeParse(requestSchemas[name], args)
  if (!parsed.success) return { ok: false, message: describeIssue(name, parsed.issues[0]) }
  try {
    // The handler and its arguments come from the same name, which TypeScript cannot follow here.
    const handle = handlers[name] as (args: unknown) => unknown
    return { ok: true, value: await handle(parsed.output) }
  } catch (error) {
    report(name, error)
    const message = firstLineOf(error) || 'Something went wrong without saying what; the log has the details.'
    return { ok: false, message }
  }
}

/** A sentence that the contract words itself ends with a full stop; valibot's own words need their place. */
function describeIssue(name: RequestName, issue: v.BaseIssue<unknown>): string {
  return issue.message.endsWith('.')
    ? issue.message
    : `${name}: ${v.getDotPath(issue) ?? 'arguments'}: ${issue.message}.`
}
