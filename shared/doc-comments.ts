/** The doc comments of a file of declarations, without their stars, each by the name of what it is about. */
export type DocComments = ReadonlyMap<string, string>

/** A comment, and the line below it with its indentation. */
const COMMENT = /^( *)\/\*\*([\s\S]*?)\*\/\n(?= *(.+))/gm
const DECLARATION = /^(?:export |declare )*(?:class|const|function|interface|module|type) '?(\w+)/
const MEMBER = /^(?:readonly )?(\w+)/
const LINE_WIDTH = 120
/** Members are indented deeper than this. */
const DECLARED_AT = 2

/**
 * The declarations with other comments: of each, `change` is told its name, such as `sleep`, `Future.done` or, for the
 * second of two overloads, `sleep (2)`, and what it says now. They are formatted as Prettier does it, and of every
 * class and interface it is said what it is.
 */
export function changeComments(source: string, change: (name: string, comment: string) => string): string {
  const seen = new Map<string, number>()
  let owner = ''
  return source.replace(COMMENT, (_whole, indent: string, comment: string, below: string) => {
    const isMember = indent.length > DECLARED_AT
    const [, own = ''] = (isMember ? MEMBER : DECLARATION).exec(below) ?? []
    if (!isMember) owner = own
    const name = isMember ? `${owner}.${own}` : own
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return written(change(count === 1 ? name : `${name} (${String(count)})`, textOf(comment)), indent)
  })
}

/** The declarations with these comments; those that are not among them stay as they are. */
export const withComments = (source: string, comments: DocComments): string =>
  changeComments(source, (name, comment) => comments.get(name) ?? comment)

/** Reads comments from a text that has each below its name: `## Future.done`. */
export function readComments(text: string): DocComments {
  const [, ...parts] = text.split(/^## /m)
  return new Map(
    parts.map((part) => {
      const end = part.indexOf('\n')
      return [part.slice(0, end), part.slice(end).trim()]
    }),
  )
}

const textOf = (comment: string): string => comment.replace(/^ *\* ?/gm, '').trim()

function written(comment: string, indent: string): string {
  const inOneLine = `${indent}/** ${comment} */`
  if (!comment.includes('\n') && inOneLine.length <= LINE_WIDTH) return `${inOneLine}\n`
  const lines = comment.split('\n').map((line) => `${indent} * ${line}`.trimEnd())
  return [`${indent}/**`, ...lines, `${indent} */\n`].join('\n')
}
