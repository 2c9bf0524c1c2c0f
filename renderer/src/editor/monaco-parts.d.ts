// The editor's package has no types for these parts of it.
declare module 'monaco-editor/languages/features/typescript/tsMode' {
  import type { LanguageServiceDefaults } from 'monaco-editor/languages/features/typescript/register'

  export function setupTypeScript(defaults: LanguageServiceDefaults): void
}

declare module 'monaco-editor/platform/storage/common/storage' {
  /** Scope 0 is the user's profile, target 0 is the user's own. */
  interface Storage {
    store(key: string, value: boolean, scope: 0, target: 0): void
  }

  export const IStorageService: { readonly _: Storage }
}

declare module 'monaco-editor/editor/standalone/browser/standaloneServices' {
  export const StandaloneServices: { get<T>(service: { readonly _: T }): T }
}
