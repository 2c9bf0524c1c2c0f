import { editor } from 'monaco-editor/editor'
import {
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
  typescriptDefaults,
} from 'monaco-editor/languages/features/typescript/register'
import { setupTypeScript } from 'monaco-editor/languages/features/typescript/tsMode'
import { watch } from 'vue'
import { i18n, type Locale } from '../i18n'
import { librariesIn } from './libraries'

/**
 * What the editor knows of TypeScript, of the modules of a snippet and of Node: a worker of 7 MB and types
 * of 3 MB. One can type without it, so it comes when the editor is there.
 */
const OPTIONS = {
  target: ScriptTarget.ESNext,
  module: ModuleKind.ESNext,
  moduleResolution: ModuleResolutionKind.NodeJs,
  // Each snippet is a module of its own, also before it imports anything: 3 is ModuleDetectionKind.Force.
  moduleDetection: 3,
  lib: ['esnext'],
  types: ['node'],
  strict: true,
  // A snippet is often plain JavaScript, and runs all the same.
  noImplicitAny: false,
  useUnknownInCatchVariables: false,
  allowNonTsExtensions: true,
}
// Mistakes of syntax come from the program's own parser, which also decides what runs.
// 80007 says that `await` of a plain value has no effect; here it gives way for one turn of the loop.
typescriptDefaults.setDiagnosticsOptions({ noSyntaxValidation: true, diagnosticCodesToIgnore: [80007] })
watch(i18n.global.locale, speak, { immediate: true })
// The editor does so by itself only for a language that it has not met yet.
setupTypeScript(typescriptDefaults)

/** Takes over the window's language: the worker starts anew, and libraries that were looked at are read again. */
function speak(locale: Locale): void {
  for (const model of editor.getModels()) if (model.uri.path.startsWith('/node_modules/')) model.dispose()
  typescriptDefaults.setCompilerOptions({ ...OPTIONS, locale })
  typescriptDefaults.setExtraLibs(librariesIn(locale))
}
