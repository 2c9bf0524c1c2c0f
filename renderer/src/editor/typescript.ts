import {
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
  typescriptDefaults,
} from 'monaco-editor/languages/features/typescript/register'
import { setupTypeScript } from 'monaco-editor/languages/features/typescript/tsMode'
import { watch } from 'vue'
import { i18n } from '../i18n'
import { librariesIn } from './libraries'

/**
 * What the editor knows of TypeScript, of the modules of a snippet and of Node: a worker of 7 MB and types
 * of 3 MB. One can type without it, so it comes when the editor is there.
 */
typescriptDefaults.setCompilerOptions({
  target: ScriptTarget.ESNext,
  module: ModuleKind.ESNext,
  moduleResolution: ModuleResolutionKind.NodeJs,
  // Each snippet is a module of its own, also before it imports anything: 3 is ModuleDetectionKind.Force.
  moduleDetection: 3,
  lib: ['esnext'],
  types: ['node'],
  strict: true,
  allowNonTsExtensions: true,
})
// Mistakes of syntax come from the program's own parser, which also decides what runs.
// 80007 says that `await` of a plain value has no effect; here it gives way for one turn of the loop.
typescriptDefaults.setDiagnosticsOptions({ noSyntaxValidation: true, diagnosticCodesToIgnore: [80007] })
watch(i18n.global.locale, (locale) => typescriptDefaults.setExtraLibs(librariesIn(locale)), { immediate: true })
// The editor does so by itself only for a language that it has not met yet.
setupTypeScript(typescriptDefaults)
