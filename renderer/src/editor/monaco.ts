import 'monaco-editor/features/register.all'
import 'monaco-editor/languages/definitions/typescript/register'
import { editor } from 'monaco-editor/editor'
import EditorWorker from 'monaco-editor/editor/editor.worker?worker'
import TypeScriptWorker from 'monaco-editor/languages/features/typescript/ts.worker?worker'
import {
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
  typescriptDefaults,
} from 'monaco-editor/languages/features/typescript/register'
import { defineThemes } from './themes'
import { libraries } from './libraries'

/**
 * The editor, set up for snippets. It is large, so nothing but a dynamic import may reach this module,
 * and that only after the first paint.
 */
export { editor, KeyCode, KeyMod, MarkerSeverity, Range, Uri } from 'monaco-editor/editor'

globalThis.MonacoEnvironment = {
  getWorker: (_id, label) => (label === 'typescript' ? new TypeScriptWorker() : new EditorWorker()),
}

defineThemes(editor)

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
typescriptDefaults.setExtraLibs(libraries)
