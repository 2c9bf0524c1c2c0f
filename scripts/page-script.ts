import { build, type Plugin } from 'vite'
import type {} from 'vitest/config'

const SUFFIX = '?script'

/**
 * `import script from './main.ts?script'` gives that program, with all that it imports, as the text of one
 * classic script: a page that must stand alone in one file holds it.
 */
export function pageScript(): Plugin {
  let alias: unknown
  return {
    name: 'page-script',
    enforce: 'pre',
    configResolved(config) {
      ;({ alias } = config.resolve)
    },
    // vitest keeps what a file was transformed to; what comes out here changes with other files too.
    configureVitest({ defineCacheKeyGenerator }) {
      defineCacheKeyGenerator(({ id }) => (id.endsWith(SUFFIX) ? false : null))
    },
    async load(id) {
      if (!id.endsWith(SUFFIX)) return null
      const [result] = [
        await build({
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          resolve: { alias: alias as Record<string, string> },
          build: {
            write: false,
            minify: true,
            target: 'es2022',
            reportCompressedSize: false,
            lib: { entry: id.slice(0, -SUFFIX.length), formats: ['iife'], name: 'page', fileName: 'page' },
          },
        }),
      ].flat()
      if (result === undefined || !('output' in result)) throw new Error(`Nothing was built of ${id}.`)
      const [{ code, modules }] = result.output
      for (const module of Object.keys(modules)) this.addWatchFile(module)
      return `export default ${JSON.stringify(code)}`
    },
  }
}
