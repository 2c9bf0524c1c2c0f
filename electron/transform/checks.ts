import { COROUTINE_HELPERS, JAVASCRIPT_HELPERS } from '@shared/lowered'
import type { Sentence } from '@shared/sentence'
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
      lower.problems.at(specifier, {
        en: `'${module}' has no default export: write \`import * as ${name} from '${module}'\`.`,
        fr: `'${module}' n’a pas d’export par défaut\u00a0: écrivez \`import * as ${name} from '${module}'\`.`,
      })
    } else if (specifier.type === 'ImportSpecifier' && specifier.importKind !== 'type') {
      const name = importedName(specifier)
      if (!names.has(name)) lower.problems.at(specifier, noSuchName(module, name, names))
    }
  }
}

/** Python's spelling of a name is the likeliest mistake. */
function noSuchName(module: string, name: string, names: ReadonlySet<string>): Sentence {
  const plain = (text: string): string => text.replaceAll('_', '').toLowerCase()
  const meant = [...names].find((candidate) => plain(candidate) === plain(name))
  return meant === undefined
    ? {
        en: `'${module}' has no '${name}': look for its name in the documentation.`,
        fr: `'${module}' n’a pas de '${name}'\u00a0: cherchez son nom dans la documentation.`,
      }
    : {
        en: `'${module}' has no '${name}'; did you mean '${meant}'?`,
        fr: `'${module}' n’a pas de '${name}'\u202f; vouliez-vous dire '${meant}'\u202f?`,
      }
}

/** The helpers are parameters of the function around the snippet: its own names must not hide them. */
export function checkHelperNames(lower: Lowering): void {
  const helpers = new Set<string>([...COROUTINE_HELPERS, ...JAVASCRIPT_HELPERS])
  for (const identifier of lower.analysis.identifiers) {
    if (!helpers.has(identifier.name)) continue
    lower.problems.at(identifier, {
      en: `'${identifier.name}' is a name that Taskscope itself uses: choose another.`,
      fr: `Taskscope se sert lui-même du nom '${identifier.name}'\u00a0: choisissez-en un autre.`,
    })
  }
}

/** Whether a snippet can import this module; reports it where not. */
export function isAllowed(source: NodeOf<'StringLiteral'>, lower: Lowering): boolean {
  const name = source.value
  if (API_EXPORTS.has(name) || lower.isBuiltin(name)) return true
  lower.problems.at(source, {
    en: `A snippet is one module: it can import 'asyncio', 'taskscope' and what Node itself has, such as 'node:fs/promises', but not '${name}'.`,
    fr: `Un extrait est un module à lui seul\u00a0: il peut importer 'asyncio', 'taskscope' et ce que Node possède, comme 'node:fs/promises', mais pas '${name}'.`,
  })
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
    lower.problems.at(binding.redeclaration, {
      en: `'${binding.name}' is declared twice in this function: rename one of the two.`,
      fr: `'${binding.name}' est déclaré deux fois dans cette fonction\u00a0: renommez l’un des deux.`,
    })
  }
}
