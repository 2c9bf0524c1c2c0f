import { expect, test } from 'vitest'
import { toAscii } from './ascii-scripts.ts'

test('A script in ASCII means the same', async () => {
  const script = `
const café = 'café… 😀'
const matches = [/[à-ÿ]+/.exec(café)?.[0], /^\\p{L}+… 😀$/u.test(café), \`« \${café} »\`]
export default [...matches, Object.keys({ café })]`
  const ascii = toAscii(script)
  expect(ascii).toMatch(/^[\0-\x7f]*$/)
  const { default: value } = (await import(`data:text/javascript,${encodeURIComponent(ascii)}`)) as { default: unknown }
  expect(value).toEqual(['é', true, '« café… 😀 »', ['café']])
})
