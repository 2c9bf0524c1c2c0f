/** Types of the module `taskscope`: what a snippet may tell the recording. */
declare module 'taskscope' {
  /**
   * Gives one of `values`: the first, unless the run was started with another. A run records the axes
   * it met, so that every combination of their values can be run and compared.
   *
   *     const mode = variant('mode', asyncio.FIRST_COMPLETED, asyncio.ALL_COMPLETED)
   *
   * On the command line: `--variant mode=ALL_COMPLETED`.
   * @param name the axis that the values belong to.
   * @throws {Error} when the run was started with a value that is none of `values`.
   */
  export function variant<const V extends readonly [VariantValue, ...VariantValue[]]>(
    name: string,
    ...values: V
  ): V[number]

  /** What an axis may take: the command line picks one by its text. */
  export type VariantValue = string | number | boolean

  /**
   * Puts a labelled instant on the current task's lane.
   *
   *     mark('cache is warm')
   */
  export function mark(label: string): void

  /**
   * Puts a labelled stretch on the current task's lane, for as long as `body` takes, and gives what that returned.
   *
   *     await span('download', async () => {
   *       await asyncio.sleep(1)
   *     })
   */
  export function span<T>(label: string, body: () => PromiseLike<T>): Promise<T>
  /** As above, around a body that awaits nothing. */
  export function span<T>(label: string, body: () => T): T
}
