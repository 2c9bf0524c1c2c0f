import { describe, expect, test } from 'vitest'
import { styleOf } from './code-style'

describe('the habits of a source', () => {
  test('are semicolons where most statements have them', () => {
    expect(styleOf(`const a = 1;\nconst b = f(a);\nif (a) {\n  g()\n}\n`).semi).toBe(true)
    expect(styleOf(`const a = 1\nconst b = f(a)\n;[a].map(f)\n`).semi).toBe(false)
  })

  test('are the quotes that it has more of', () => {
    expect(styleOf(`import x from "x"\nf("a", 'b')`).singleQuote).toBe(false)
    expect(styleOf(`import x from 'x'\nf("it's")`).singleQuote).toBe(true)
  })

  test('are those of the examples where it shows none', () => {
    expect(styleOf('')).toEqual({ semi: false, singleQuote: true })
  })
})
