import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { APP_ID } from './identity'

test('Windows knows the running program by the id of its shortcut', async () => {
  const file = pathToFileURL(resolve(import.meta.dirname, '../../electron-builder.config.mjs'))
  const { default: configuration } = (await import(file.href)) as { default: { appId: string } }
  expect(configuration.appId).toBe(APP_ID)
})
