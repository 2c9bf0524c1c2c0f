import type { Locale } from '../i18n'

import type * as Module from './monaco'

export type Monaco = typeof Module

let loading: Promise<Monaco> | undefined

/** The editor's code, once. Its own words must be there before it is, so their language is that of the first call. */
export const loadMonaco = (locale: Locale): Promise<Monaco> =>
  (loading ??= (locale === 'fr' ? import('monaco-editor/nls/lang/fr') : Promise.resolve()).then(
    () => import('./monaco'),
  ))
