import ts from 'typescript'

/** The Markdown reference of the module that `source` declares: each name with its comment and its types. */
export function apiReference(name: string, source: string): string {
  const file = ts.createSourceFile(`${name}.d.ts`, source, ts.ScriptTarget.Latest, true)
  const module = file.statements.find(ts.isModuleDeclaration)
  if (!module?.body || !ts.isModuleBlock(module.body)) throw new Error(`${name}.d.ts declares no module.`)
  const parts: string[] = [`## \`${name}\``]
  const introduction = commentAbove(source, module.getFullStart())
  if (introduction) parts.push(introduction)

  let before = ''
  for (const statement of module.body.statements) {
    const title = nameOf(statement)
    const above = source.slice(statement.getFullStart(), statement.getStart())
    const section = /\/\* -+ (.+?) \*\//.exec(above)?.[1]
    if (section) parts.push(`### ${section[0]!.toUpperCase()}${section.slice(1)}`)
    if (title !== before) parts.push(`#### \`${title}\``)
    const comment = commentAbove(source, statement.getFullStart())
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
function commentAbove(source: string, start: number): string {
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
      /^@(\w+) ?(?:\{(\w+)\} ?)?/gm,
      (_tag, tag: string, type?: string) => `\n- **${tag}** ${type ? `\`${type}\` ` : ''}`,
    )
}

/** Declarations stand two spaces deep in their module. */
const outdent = (text: string): string => text.replace(/^ {2}/gm, '')
