/** The one element of the page that this selector is for. */
export function need<E extends Element = HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector)
  if (found === null) throw new Error(`The page has no ${selector}.`)
  return found
}

interface Properties {
  readonly className?: string
  readonly title?: string
  readonly onclick?: () => void
}

/** An element with this content. Texts stay texts, whatever they look like. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...content: readonly (string | Node)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  Object.assign(element, properties)
  element.append(...content)
  return element
}

/** Scrolls a pane, and only the pane, as far as it takes to see all of a part of it. */
export function reveal(pane: HTMLElement, part: HTMLElement): void {
  const outer = pane.getBoundingClientRect()
  const inner = part.getBoundingClientRect()
  if (inner.top < outer.top) pane.scrollTop -= outer.top - inner.top
  else if (inner.bottom > outer.bottom) pane.scrollTop += inner.bottom - outer.bottom
}
