import type { Plugin } from 'vite'

/**
 * Writes what is not ASCII in scripts by its code. One such letter makes a script of megabytes take twice the
 * memory: V8 then keeps all of it in two bytes a letter, and reads and compares as many to use its cached code.
 */
export const asciiScripts = (): Plugin => ({
  name: 'ascii-scripts',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = toAscii(file.code)
    },
  },
})

/** Outside of strings, templates and patterns there are only names, in which the same is the same. */
export const toAscii = (code: string): string =>
  code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
