import { readonly, shallowRef } from 'vue'
import type { Locale } from '../i18n'

import type * as Module from './monaco'

export type Monaco = typeof Module

let loading: Promise<Monaco> | undefined
let typescript: Promise<unknown> | undefined

/** The language of the editor's own words; undefined: it is not loaded. */
const spoken = shallowRef<Locale>()
export const editorLocale = readonly(spoken)

/**
 * The editor's code, once. Its own words must be there before it is, as its modules look most of them up while
 * they load: their language is that of the first call for as long as the page lives.
 */
export const loadMonaco = (locale: Locale): Promise<Monaco> => (loading ??= load(locale))

async function load(locale: Locale): Promise<Monaco> {
  spoken.value = locale
  if (locale === 'fr') await import('monaco-editor/nls/lang/fr')
  return import('./monaco')
}

/** How long the editor waits at most until nothing else is to be done, in ms. */
const PATIENCE = 1000

/** What the editor knows of TypeScript, once, when the window has nothing else to do. Call it when there is an editor. */
export function loadTypeScript(): void {
  typescript ??= new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE })).then(
    () => import('./typescript'),
  )
}
