import './features'
import 'monaco-editor/languages/definitions/typescript/register'
import { editor } from 'monaco-editor/editor'
import EditorWorker from 'monaco-editor/editor/editor.worker?worker'
import { StandaloneServices } from 'monaco-editor/editor/standalone/browser/standaloneServices'
import { IStorageService } from 'monaco-editor/platform/storage/common/storage'
import SnippetWorker from './snippet.worker?worker'
import { defineThemes } from './themes'

/**
 * The editor, without what it knows of TypeScript (see typescript.ts). It is large, so nothing but a
 * dynamic import may reach this module, and that only after the first paint.
 */
export { editor, KeyCode, KeyMod, languages, MarkerSeverity, Range, Uri } from 'monaco-editor/editor'

globalThis.MonacoEnvironment = {
  getWorker: (_id, label) => (label === 'typescript' ? new SnippetWorker() : new EditorWorker()),
}

defineThemes(editor)

// Completions show their documentation at once: who is here to learn looks for it. Ctrl+Space hides it.
StandaloneServices.get(IStorageService).store('expandSuggestionDocs', true, 0, 0)
