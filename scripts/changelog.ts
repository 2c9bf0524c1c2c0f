/**
 * What the changelog says of a version: the part below its heading, as Markdown.
 * @throws Error with a sentence where it says nothing
 */
export function notesOf(changelog: string, version: string): string {
  const sections = changelog.split(/^## /m).slice(1)
  const section = sections.find((text) => text.startsWith(`[${version}]`))
  const notes = section?.slice(section.indexOf('\n')).trim()
  if (!notes)
    throw new Error(
      `CHANGELOG.md says nothing of ${version}: give it a part with the heading "## [${version}] - DATE".`,
    )
  return notes
}
