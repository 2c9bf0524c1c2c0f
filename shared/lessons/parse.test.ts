import { describe, expect, test } from 'vitest'
import { makeCourse } from './course'
import { parseLesson } from './parse'

const LESSON = `# Two sleeps

How long they take
together.

## One after the other

Look at [line 3](#line-3).

\`\`\`ts
await a()
\`\`\`

\`\`\`predict time
How long?

- 1,5 s
- 5 s
  They *overlap*,
  don't they?

Because.

And so on.
\`\`\`

\`\`\`predict time the end
When is it printed?

- 1 s
- 2 s

So it is.
\`\`\`

## Nothing to predict

Just read.
`
const replaced = (from: string | RegExp, to: string) => () => parseLesson('x/en.md', LESSON.replace(from, to))

describe('a lesson', () => {
  const { title, summary, steps } = parseLesson('x/en.md', LESSON)

  test('has a title, a summary and steps, which may ask for predictions', () => {
    expect({ title, summary }).toEqual({ title: 'Two sleeps', summary: 'How long they take together.' })
    expect(steps.map((step) => [step.title, step.predictions.length])).toEqual([
      ['One after the other', 2],
      ['Nothing to predict', 0],
    ])
    expect(steps[0]?.text).toBe('Look at [line 3](#line-3).\n\n```ts\nawait a()\n```')
  })

  test('tells each option from what there is to say to it, and both from what holds for all', () => {
    expect(steps[0]?.predictions[0]).toEqual({
      ...{ kind: 'time', of: '', question: 'How long?', explanation: 'Because.\n\nAnd so on.' },
      options: [
        { text: '1,5 s', key: '1.5', hint: '' },
        { text: '5 s', key: '5', hint: "They *overlap*, don't they?" },
      ],
    })
    expect(steps[0]?.predictions[1]).toMatchObject({ kind: 'time', of: 'the end' })
  })

  test('may end its lines as Windows does', () => {
    expect(parseLesson('x/en.md', LESSON.replaceAll('\n', '\r\n'))).toEqual({ title, summary, steps })
  })

  test.each([
    [
      replaced('predict time\n', 'predict luck\n'),
      'x/en.md, step “One after the other”: There is no prediction “luck”',
    ],
    [replaced('- 5 s', '- 1.5 s'), 'x/en.md, steps.0.predictions.0.options: A prediction offers no option twice.'],
    [replaced('- 1,5 s\n', ''), 'x/en.md, steps.0.predictions.0.options: A prediction offers two options at least.'],
    [replaced('\n## Nothing', 'More.\n\n## Nothing'), 'Nothing may stand below a prediction'],
    [replaced(/^## Nothing[^]*/m, ''), 'x/en.md, steps: A lesson has two steps at least.'],
    [replaced('# Two sleeps\n', ''), 'x/en.md, title'],
    [replaced('So it is.', ''), 'x/en.md, steps.0.predictions.1.explanation'],
  ])('that is not complete says where and why (%#)', (parse, message) => {
    expect(parse).toThrow(message)
  })
})

describe('a course', () => {
  const files = new Map([
    ['2-01-later/fr.md', LESSON],
    ['2-01-later/1.ts', 'c'],
    ['1-01-first/fr.md', LESSON],
    ['1-01-first/1.ts', 'a'],
    ['1-01-first/2.ts', 'b'],
  ])

  test('goes by its folders; a step without code of its own goes on with that of the step before', () => {
    const course = makeCourse(files, 'fr')
    expect(course.map(({ id, part, steps }) => [id, part, steps.map(({ code }) => code)])).toEqual([
      ['1-01-first', 1, ['a', 'b']],
      ['2-01-later', 2, ['c', 'c']],
    ])
  })

  test('that lacks a file says which', () => {
    expect(() => makeCourse(files, 'en')).toThrow('1-01-first/en.md is missing.')
    expect(() => makeCourse(new Map([['1-01-first/fr.md', LESSON]]), 'fr')).toThrow('1-01-first/1.ts is missing')
  })
})
