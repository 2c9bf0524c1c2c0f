import { onBeforeUnmount, shallowReactive } from 'vue'
import type { Command } from '@shared/commands'

/** How a command is carried out by whoever can. */
export interface CommandAction {
  readonly run: () => void
  /** Why it cannot be done now, in the user's language; undefined: it can. */
  readonly blocked?: () => string | undefined
  /** Of a choice: whether it is the one that holds. */
  readonly chosen?: () => boolean
}

export type CommandActions = Partial<Record<Command, CommandAction | CommandAction['run']>>

const actions = shallowReactive(new Map<Command, CommandAction>())

/**
 * Says how commands are carried out for as long as the calling component is there: the palette, the
 * native menus and the shortcuts then offer them. Where two say it of the same command, the last holds.
 */
export function useCommands(provided: CommandActions): void {
  const mine = Object.entries(provided).map(([command, action]): [Command, CommandAction] => [
    command as Command,
    typeof action === 'function' ? { run: action } : action,
  ])
  for (const [command, action] of mine) actions.set(command, action)
  onBeforeUnmount(() => {
    for (const [command, action] of mine) if (actions.get(command) === action) actions.delete(command)
  })
}

/** How a command is carried out now; undefined: nothing in sight can. Follow it in a computed value. */
export const actionOf = (command: Command): CommandAction | undefined => actions.get(command)

export const isReady = (command: Command): boolean => {
  const action = actions.get(command)
  return action !== undefined && action.blocked?.() === undefined
}

/** Carries a command out, where that can be done now. */
export function runCommand(command: Command): void {
  if (isReady(command)) actions.get(command)!.run()
}
