/** Prints each benchmark's figures beside its goals, as scripts/bench.ts asks: sections; `--rounds N` samples of each. */
import { parseArgs } from 'node:util'
import { libraryFigures } from './library'
import { table, type Figure } from './measure'
import { runtimeFigures } from './runtime'
import { storeFigures } from './store'

const SECTIONS: Readonly<Record<string, (rounds: number) => Promise<Figure[]>>> = {
  runtime: runtimeFigures,
  store: storeFigures,
  library: libraryFigures,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '7' } },
})
const chosen = positionals.length > 0 ? positionals : Object.keys(SECTIONS)
let missed = 0
for (const name of chosen) {
  const section = SECTIONS[name]
  if (section === undefined) throw new Error(`There is no benchmark ${name}.`)
  const figures = await section(Number(values.rounds))
  missed += figures.filter(({ met }) => met === false).length
  console.log(`${table(name, figures)}\n`)
}
process.exitCode = missed > 0 ? 1 : 0
