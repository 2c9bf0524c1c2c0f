import { COROUTINE_HELPERS, JAVASCRIPT_HELPERS } from '@shared/lowered'
import type { Lowering } from './context'
import { API_EXPORTS } from './exports'
import { importedName, type Node, type NodeOf } from './walk'

/** Names that asyncio and taskscope do not have. */
export function checkImportedNames(node: NodeOf<'ImportDeclaration'>, lower: Lowering): void {
  const module = node.source.value
  const names = API_EXPORTS.get(module)
  if (!names) return
  for (const specifier of node.specifiers) {
    if (specifier.type === 'ImportDefaultSpecifier') {
      const { name } = specifier.local
      lower.problems.at(specifier, `'${module}' has no default export: write \`import * as ${name} from '${module}'\`.`)
    } else if (specifier.type === 'ImportSpecifier' && specifier.importKind !== 'type') {
      const name = importedName(specifier)
      if (!names.has(name)) lower.problems.at(specifier, `'${module}' has no '${name}'${suggestion(name, names)}`)
    }
  }
}

/** Python's spelling of a name is the likeliest mistake. */
function suggestion(name: string, names: ReadonlySet<string>): string {
  const plain = (text: string): string => text.replaceAll('_', '').toLowerCase()
  const meant = [...names].find((candidate) => plain(candidate) === plain(name))
  return meant ? `; did you mean '${meant}'?` : '.'
}

/** The helpers are parameters of the function around the snippet: its own names must not hide them. */
export function checkHelperNames(lower: Lowering): void {
  const helpers = new Set<string>([...COROUTINE_HELPERS, ...JAVASCRIPT_HELPERS])
  for (const identifier of lower.analysis.identifiers) {
    if (!helpers.has(identifier.name)) continue
    lower.problems.at(identifier, `'${identifier.name}' is a name that Taskscope itself uses: choose another.`)
  }
}

/** Whether a snippet can import this module; reports it where not. */
export function isAllowed(source: NodeOf<'StringLiteral'>, lower: Lowering): boolean {
  const name = source.value
  if (API_EXPORTS.has(name) || lower.isBuiltin(name)) return true
  lower.problems.at(
    source,
    `A snippet is one module: it can import 'asyncio', 'taskscope' and what Node itself has, such as 'node:fs/promises', but not '${name}'.`,
  )
  return false
}

/**
 * The statements are about to stand in a block, where a function's name can be declared only once.
 * TypeScript does not allow it twice in a function either.
 */
export function checkBlock(statements: readonly Node[], lower: Lowering): void {
  for (const statement of statements) {
    const binding = statement.type === 'FunctionDeclaration' ? lower.analysis.declaredBy(statement) : undefined
    if (!binding?.redeclaration) continue
    lower.problems.at(
      binding.redeclaration,
      `'${binding.name}' is declared twice in this function: rename one of the two.`,
    )
  }
}
