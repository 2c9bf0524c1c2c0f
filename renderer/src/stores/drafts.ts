import * as v from 'valibot'

const draftSchema = v.object({
  id: v.string(),
  title: v.string(),
  source: v.string(),
  preview: v.boolean(),
  variant: v.record(v.string(), v.string()),
  /** What was saved before there were experiments has none. */
  experimentId: v.optional(v.nullable(v.number()), null),
  lesson: v.optional(v.nullable(v.object({ lesson: v.string(), step: v.number() })), null),
})
const draftsSchema = v.object({ tabs: v.array(draftSchema), activeId: v.nullable(v.string()) })

/** A snippet as it outlives the window. */
export type Draft = v.InferOutput<typeof draftSchema>
export type Drafts = v.InferOutput<typeof draftsSchema>

const KEY = 'taskscope.drafts'

/** What was open when the window closed; nothing, where that cannot be read. */
export function loadDrafts(storage: Pick<Storage, 'getItem'>): Drafts {
  try {
    return v.parse(draftsSchema, JSON.parse(storage.getItem(KEY) ?? ''))
  } catch {
    return { tabs: [], activeId: null }
  }
}

export function saveDrafts(storage: Pick<Storage, 'setItem'>, drafts: Drafts): void {
  storage.setItem(KEY, JSON.stringify(drafts))
}
