/** What the library's menus offer. */
export type ItemAction = 'details' | 'pin' | 'unpin' | 'duplicate' | 'versions' | 'delete'

/** What a run or an experiment is called, its tags, and an experiment's notes. */
export interface ItemDetails {
  readonly title: string
  readonly tags: readonly string[]
  /** undefined: it has none. */
  readonly notes?: string | undefined
}
