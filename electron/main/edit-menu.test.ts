import { expect, test } from 'vitest'
import { editMenu } from './edit-menu'
import { en } from './locales/en'

const NOTHING = {
  ...{ canUndo: false, canRedo: false, canCut: false, canCopy: false, canPaste: false },
  ...{ canDelete: false, canSelectAll: false, canEditRichly: false },
}
const roles = (items: ReturnType<typeof editMenu>) => items.flatMap(({ role }) => role ?? [])

test('a field offers all that can be done with text, and greys out what cannot be done now', () => {
  const menu = editMenu({ isEditable: true, selectionText: '', editFlags: { ...NOTHING, canPaste: true } }, en)
  expect(roles(menu)).toEqual(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'])
  expect(roles(menu.filter(({ enabled }) => enabled))).toEqual(['paste'])
})

test('text that was selected elsewhere can be copied, and nothing else has a menu', () => {
  const editFlags = { ...NOTHING, canCopy: true, canSelectAll: true }
  expect(roles(editMenu({ isEditable: false, selectionText: 'a lane', editFlags }, en))).toEqual(['copy'])
  expect(editMenu({ isEditable: false, selectionText: ' ', editFlags }, en)).toEqual([])
})
