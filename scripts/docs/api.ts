import ts from 'typescript'

/** What a reference says beside the comments. `sections` are the names of groups of declarations, as they stand there. */
export interface ReferenceWords {
  /** Between a parameter and what is said of it. */
  readonly colon: string
  readonly tags: Readonly<Record<string, string>>
  readonly sections: Readonly<Record<string, string>>
}

/**
 * The Markdown reference of the module that `source` declares: each name with its comment and its types. Where `words`
 * are not given, it has those of the source.
 */
export function apiReference(name: string, source: string, words?: ReferenceWords): string {
  const file = ts.createSourceFile(`${name}.d.ts`, source, ts.ScriptTarget.Latest, true)
  const module = file.statements.find(ts.isModuleDeclaration)
  if (!module?.body || !ts.isModuleBlock(module.body)) throw new Error(`${name}.d.ts declares no module.`)
  const parts: string[] = [`## \`${name}\``]
  const introduction = commentAbove(source, module.getFullStart(), words)
  if (introduction) parts.push(introduction)

  let before = ''
  let depth = '###'
  for (const statement of module.body.statements) {
    const title = nameOf(statement)
    const above = source.slice(statement.getFullStart(), statement.getStart())
    const section = /\/\* -+ (.+?) \*\//.exec(above)?.[1]
    if (section) {
      parts.push(`### ${titleOf(wordFor(section, words?.sections))}`)
      depth = '####'
    }
    if (title !== before) parts.push(`${depth} \`${title}\``)
    const comment = commentAbove(source, statement.getFullStart(), words)
    if (comment) parts.push(comment)
    parts.push(`\`\`\`ts\n${outdent(statement.getText().replace(/^export /, ''))}\n\`\`\``)
    before = title
  }
  return `${parts.join('\n\n')}\n`
}

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations[0]!.name.getText()
  const { name } = statement as ts.DeclarationStatement
  if (!name) throw new Error(`This has no name: ${statement.getText()}`)
  return name.getText()
}

/** The text of the last doc comment before a declaration; '' where there is none. Tags become a list. */
function commentAbove(source: string, start: number, words?: ReferenceWords): string {
  const comments = (ts.getLeadingCommentRanges(source, start) ?? []).map(({ pos, end }) => source.slice(pos, end))
  const comment = comments.findLast((text) => text.startsWith('/**')) ?? ''
  const lines = comment
    .replace(/^\/\*\*|\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
  return lines
    .join('\n')
    .trim()
    .replace(
      /^@(\w+) ?(?:\{(\w+)\} ?|(?<=@param )(\S+) )?/gm,
      (_tag, tag: string, error?: string, parameter?: string) => {
        const about = error ? `\`${error}\` ` : parameter ? `\`${parameter}\`${words?.colon ?? ':'} ` : ''
        return `\n- **${wordFor(tag, words?.tags)}** ${about}`
      },
    )
}

/** It is an error when there are `words`, but not for this. */
function wordFor(own: string, words?: Readonly<Record<string, string>>): string {
  const word = words ? words[own] : own
  if (word === undefined) throw new Error(`There is no word for ${own}.`)
  return word
}

const titleOf = (words: string): string => `${words[0]!.toUpperCase()}${words.slice(1)}`

/** Declarations stand two spaces deep in their module. */
const outdent = (text: string): string => text.replace(/^ {2}/gm, '')
