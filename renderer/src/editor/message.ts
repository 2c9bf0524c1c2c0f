import type { CodeView } from './visible-lines'

/** The part of the editor that shows a sentence at a place. */
interface MessageContribution {
  showMessage(message: string, position: NonNullable<ReturnType<CodeView['getPosition']>>): void
  dispose(): void
}

/** Says something at the cursor until it moves, as the editor itself does where one types into what cannot be changed. */
export function showMessage(view: CodeView, message: string): void {
  const position = view.getPosition()
  const messages = view.getContribution<MessageContribution>('editor.contrib.messageController')
  if (position && messages) messages.showMessage(message, position)
}
