import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { validateWorkflow } from '@action-validator/core'
import { describe, expect, test } from 'vitest'

const FOLDER = resolve(import.meta.dirname, '../.github/workflows')
const { scripts } = JSON.parse(readFileSync(resolve(FOLDER, '../../package.json'), 'utf8')) as {
  scripts: Record<string, string>
}

describe.each(globSync('*.yml', { cwd: FOLDER }))('the workflow %s', (file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8')

  test('is one by the schema of GitHub', () => {
    expect(validateWorkflow(text).errors).toEqual([])
  })

  test('runs commands that there are', () => {
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!)
    expect(named.filter((name) => !scripts[name])).toEqual([])
  })
})

test('a mistake in a workflow is found', () => {
  const text = readFileSync(join(FOLDER, 'test.yml'), 'utf8').replace('runs-on:', 'runs-of:')
  expect(validateWorkflow(text).errors).not.toEqual([])
})
