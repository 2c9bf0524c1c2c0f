const FOLDER = '../../../resources/lessons/'

const files = import.meta.glob<string>('../../../resources/lessons/*/*.{md,ts}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The course's files in every language, by their paths in its folder. Large: to be imported when it is needed. */
export const lessonFiles: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, text]) => [path.slice(FOLDER.length), text]),
)
