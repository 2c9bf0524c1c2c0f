import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import type { MainTexts } from './locales/en'

type Target = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>

/** What the other button of the mouse offers on text: in a field, or selected elsewhere; empty: nothing. */
export function editMenu(
  { isEditable, selectionText, editFlags }: Target,
  texts: MainTexts,
): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: 'copy', label: texts.copy, enabled: editFlags.canCopy }
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy]
  return [
    { role: 'undo', label: texts.undo, enabled: editFlags.canUndo },
    { role: 'redo', label: texts.redo, enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', label: texts.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: texts.paste, enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: texts.selectAll, enabled: editFlags.canSelectAll },
  ]
}
