import type { Locale } from '../i18n'

import type * as Module from './monaco'

export type Monaco = typeof Module

let loading: Promise<Monaco> | undefined
let typescript: Promise<unknown> | undefined

/** The editor's code, once. Its own words must be there before it is, so their language is that of the first call. */
export const loadMonaco = (locale: Locale): Promise<Monaco> =>
  (loading ??= (locale === 'fr' ? import('monaco-editor/nls/lang/fr') : Promise.resolve()).then(
    () => import('./monaco'),
  ))

/** How long the editor waits at most until nothing else is to be done, in ms. */
const PATIENCE = 1000

/** What the editor knows of TypeScript, once, when the window has nothing else to do. Call it when there is an editor. */
export function loadTypeScript(): void {
  typescript ??= new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE })).then(
    () => import('./typescript'),
  )
}
