import type { RunModel } from '@shared/timeline/model'
import { nameOf } from '@shared/timeline/read'

/** Says of a task's row whether its name has this text in it, in any case; undefined: the text is empty, and every task is meant. */
export function taskFilter(model: RunModel, text: string): ((row: number) => boolean) | undefined {
  const part = text.trim().toLowerCase()
  return part === '' ? undefined : (row) => nameOf(model, row).toLowerCase().includes(part)
}
