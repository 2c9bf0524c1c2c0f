import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keepNames } from './copy-file'

const openFiles = (): number => readdirSync('/proc/self/fd').length

// Of what Linux always has, its own folder of processes is as many network drives are.
test.runIf(existsSync('/proc/self/fd'))(
  'a folder that cannot be put on the disk when asked to is no reason to give up, and nothing stays open',
  () => {
    const before = openFiles()
    keepNames('/proc/self')
    expect(openFiles()).toBe(before)
  },
)
