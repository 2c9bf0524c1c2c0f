import { escapeMarkup } from '../text'

const KEYWORDS =
  'abstract|any|as|async|await|boolean|break|case|catch|class|const|continue|debugger|declare|default|delete|do|else|enum|export|extends|false|finally|for|from|function|get|if|implements|import|in|infer|instanceof|interface|is|keyof|let|namespace|never|new|null|number|object|of|private|protected|public|readonly|return|satisfies|set|static|string|super|switch|symbol|this|throw|true|try|type|typeof|undefined|unknown|using|var|void|while|yield'

/**
 * What a reader tells apart at a glance. A template literal is one string, and a slash that begins a
 * regular expression is not looked for: a colour may be wrong, a letter never.
 */
const TOKENS = new RegExp(
  [
    '(?<comment>//[^\\n]*|/\\*[^]*?(?:\\*/|$))',
    '(?<string>"(?:\\\\.|[^"\\\\\\n])*"?|\'(?:\\\\.|[^\'\\\\\\n])*\'?|`(?:\\\\[^]|[^`\\\\])*`?)',
    '(?<number>(?<![\\w$])\\d[\\w.]*)',
    `(?<keyword>(?<![\\w$.])(?:${KEYWORDS})(?![\\w$]))`,
  ].join('|'),
  'g',
)

/** Each line of TypeScript as markup. The text must have newlines only, and no unseen characters. */
export function highlight(source: string): string[] {
  let markup = ''
  let last = 0
  for (const match of source.matchAll(TOKENS)) {
    const [name] = Object.entries(match.groups!).find(([, text]) => text !== undefined)!
    markup += escapeMarkup(source.slice(last, match.index))
    // A token over several lines is begun anew on each: lines are elements of their own.
    const lines = match[0]
      .split('\n')
      .map((line) => (line === '' ? '' : `<span class="${name}">${escapeMarkup(line)}</span>`))
    markup += lines.join('\n')
    last = match.index + match[0].length
  }
  return (markup + escapeMarkup(source.slice(last))).split('\n')
}
