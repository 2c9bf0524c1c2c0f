import { expect, test } from 'vitest'
import { mayGo } from './navigation'

const PAGE = 'app://taskscope/index.html'
const GUIDE = 'app://taskscope/docs/user-guide.html'

test('the window may load its page again, and goes nowhere else', () => {
  expect(mayGo(PAGE, PAGE)).toBe(true)
  expect(mayGo(PAGE, `${PAGE}#line-9`)).toBe(true)
  for (const elsewhere of ['https://example.com/', 'file:///etc/passwd', GUIDE, 'app://taskscope/', 'app://other/'])
    expect(mayGo(PAGE, elsewhere), elsewhere).toBe(false)
})

test('pages of the documentation lead to each other, and nowhere else', () => {
  expect(mayGo(`${GUIDE}#lessons`, 'app://taskscope/docs/fr/snippet-api.html')).toBe(true)
  for (const elsewhere of ['https://example.com/', PAGE, 'app://taskscope/docs', 'app://taskscope.evil/docs/a.html'])
    expect(mayGo(GUIDE, elsewhere), elsewhere).toBe(false)
})
