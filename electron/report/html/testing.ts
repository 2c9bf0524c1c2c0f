/** An element of markup, as a reader stricter than any browser sees it. */
export interface MarkupElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** All text in it, its entities resolved. */
  text: string
}

const VOID = new Set(['meta', 'link', 'br', 'img', 'input'])
const RAW = new Set(['script', 'style'])
const TAG = /<(\/?)([A-Za-z][\w-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>/y
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/**
 * The elements of a document in their order.
 * @throws Error at a tag without its other end, a stray `<` or `&`, an unquoted attribute, a control character
 */
export function parseMarkup(markup: string): MarkupElement[] {
  const text = markup.replace(/^<\?xml[^?]*\?>\s*|^<!doctype html>\s*/, '')
  const found: MarkupElement[] = []
  const open: MarkupElement[] = []
  const say = (words: string): void => open.forEach((element) => (element.text += words))
  let at = 0
  while (at < text.length) {
    const next = text.indexOf('<', at)
    say(resolve(text.slice(at, next < 0 ? text.length : next)))
    if (next < 0) break
    TAG.lastIndex = next
    const [tag, isEnd, name, attributes, isEmpty] = TAG.exec(text) ?? fail('no tag', text, next)
    at = next + tag.length
    if (isEnd === '/') {
      if (open.pop()?.name !== name) fail('an end without its beginning', text, next)
      continue
    }
    const element: MarkupElement = { name: name!, attributes: attributesOf(attributes!), text: '' }
    found.push(element)
    if (isEmpty === '/' || VOID.has(name!)) continue
    open.push(element)
    if (!RAW.has(name!)) continue
    const end = text.indexOf(`</${name!}`, at)
    element.text = text.slice(at, end)
    at = end
  }
  if (open.length > 0) fail(`no end of ${open.at(-1)!.name}`, text, text.length)
  return found
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    Array.from(text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g), ([, name, value]) => [name!, resolve(value ?? '')]),
  )

function resolve(text: string): string {
  if (/[\0-\x08\x0b-\x1f\x7f]/.test(text)) fail('a control character', text, 0)
  return text.replace(/&[^;\s]*;?/g, (entity) => ENTITIES[entity] ?? fail(`the entity ${entity}`, text, 0))
}

function fail(what: string, text: string, at: number): never {
  throw new Error(`Bad markup, ${what}: ${text.slice(Math.max(0, at - 40), at + 80)}`)
}
