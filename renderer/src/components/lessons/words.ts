/** How a lesson is numbered, from its id: `1-03-tasks` is 1.3. */
export function numberOf(id: string): string {
  const [part = '', lesson = ''] = id.split('-')
  return `${part}.${Number(lesson)}`
}

/** Inline Markdown where only letters can stand, such as in a tooltip. */
export const plain = (markdown: string): string => markdown.replaceAll('`', '')
