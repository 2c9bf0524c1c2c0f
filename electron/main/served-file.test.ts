import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { servedFile } from './served-file'

const root = resolve('out', 'renderer')
const file = (path: string) => servedFile(root, `app://taskscope${path}`)

test('the page is served from its folder, by the names that its URLs give', () => {
  expect(file('/')).toBe(join(root, 'index.html'))
  expect(file('/docs/user-guide.html?a#b')).toBe(join(root, 'docs', 'user-guide.html'))
  expect(file('/assets/a%20b.js')).toBe(join(root, 'assets', 'a b.js'))
  expect(file('/../index.html')).toBe(join(root, 'index.html')) // as every URL is read
})

test.each(['/..%2fmain/index.js', '/%2e%2e%2fmain/index.js', '/a/..%2f..%2fb', '/..%2frenderer-2/a', '/..%2frenderer'])(
  'nothing outside of the folder is served: %s',
  (path) => expect(file(path)).toBeNull(),
)

test('what is no URL of the page names no file', () => {
  expect(file('/%zz')).toBeNull()
  expect(servedFile(root, 'app://elsewhere/index.html')).toBeNull()
})
