import * as v from 'valibot'
import { type Answer, type RequestArgs, type RequestName, type RequestResults, requestSchemas } from '@shared/contract'
import { refusalOf } from '@shared/contract/fields'
import { toSentence } from '@shared/errors'
import type { Sentence } from '@shared/sentence'

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
  if (!isRequest(name)) return { ok: false, message: fault(`there is no request ${JSON.stringify(name)}`) }
  const parsed = v.safeParse(requestSchemas[name], args)
  if (!parsed.success) return { ok: false, message: describeIssue(name, parsed.issues[0]) }
  try {
    // The handler and its arguments come from the same name, which TypeScript cannot follow here.
    const handle = handlers[name] as (args: unknown) => unknown
    return { ok: true, value: await handle(parsed.output) }
  } catch (error) {
    report(name, error)
    return { ok: false, message: toSentence(error) }
  }
}

/** Of what the user can mend the contract has a sentence; the rest is a fault of ours, and names its place. */
const describeIssue = (name: RequestName, issue: v.BaseIssue<unknown>): Sentence =>
  refusalOf(issue.message) ?? fault(`${name}: ${v.getDotPath(issue) ?? 'arguments'}: ${issue.message}`)

const fault = (what: string): Sentence => ({
  en: `The window asked for something impossible (${what}): start Taskscope again.`,
  fr: `La fenêtre a demandé quelque chose d’impossible («\u00a0${what}\u00a0»)\u00a0: relancez Taskscope.`,
})
