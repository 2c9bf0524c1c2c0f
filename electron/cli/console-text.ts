import type { RunModel } from '@shared/timeline/model'
import { textOf } from '@shared/timeline/read'

/** The console's lines from this one on (from 0), as they are printed. */
export function consoleText(model: RunModel, from: number, to = model.console.length): string {
  let text = ''
  for (let i = from; i < to; i++) {
    text += `${textOf(model, model.instants.columns.b[model.console.columns.instant[i]!]!)}\n`
  }
  return text
}
