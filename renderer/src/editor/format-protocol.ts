/** What the formatting worker is asked, one at a time. */
export interface FormatRequest {
  readonly id: number
  readonly source: string
  /** In spaces. */
  readonly tabSize: number
}

export type FormatAnswer =
  | { readonly id: number; readonly ok: true; readonly text: string }
  | {
      readonly id: number
      readonly ok: false
      /** What is wrong with the source, without its place. */
      readonly reason: string
      /** From 1; 0: unknown. */
      readonly line: number
    }
