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

declare module 'monaco-editor/internal/common/initialize' {
  import type { CompilerOptions } from 'typescript'

  /** What the page tells the worker when it starts it. */
  interface Start {
    readonly compilerOptions: CompilerOptions
  }

  export function initialize(create: (context: unknown, start: Start) => object): void
}

declare module 'monaco-editor/languages/features/typescript/tsWorker' {
  import type { Start } from 'monaco-editor/internal/common/initialize'
  import type * as TypeScript from 'typescript'

  /** As the page is told of a mistake: its file is known. */
  type Finding = Pick<TypeScript.Diagnostic, 'start' | 'length' | 'messageText' | 'category'> & {
    /** Shown behind the message; empty: none. */
    readonly code: TypeScript.Diagnostic['code'] | ''
  }

  /** The page calls its methods. `file` is the address of a document. */
  export class TypeScriptWorker {
    constructor(context: unknown, start: Start)
    protected readonly _languageService: TypeScript.LanguageService
    getSemanticDiagnostics(file: string): Promise<Finding[]>
    getSuggestionDiagnostics(file: string): Promise<Finding[]>
    getCompletionsAtPosition(file: string, position: number): Promise<TypeScript.CompletionInfo | undefined>
    getRenameInfo(file: string, position: number, options: object): Promise<TypeScript.RenameInfo>
    getCodeFixesAtPosition(
      file: string,
      start: number,
      end: number,
      codes: number[],
      format: object,
    ): Promise<readonly TypeScript.CodeFixAction[]>
  }
}

declare module 'monaco-editor/languages/features/typescript/lib/typescriptServices' {
  import type * as TypeScript from 'typescript'

  export const typescript: typeof TypeScript & {
    /** The compiler's own words, by their keys. */
    setLocalizedDiagnosticMessages(messages: Readonly<Record<string, string>>): void
  }
}

declare module 'typescript/lib/fr/diagnosticMessages.generated.json' {
  const messages: Readonly<Record<string, string>>
  export default messages
}
