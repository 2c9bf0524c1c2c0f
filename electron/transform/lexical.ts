import type { Capture, Frame, Handlers, Lowering } from './context'
import { endOf, startOf, type NodeOf } from './walk'

/**
 * `this`, `arguments`, `super` and `new.target` inside async arrows. Such an arrow becomes a
 * generator function, which has its own: the outermost one hands in what it takes from around it.
 */
export const lexicalHandlers: Handlers = {
  ThisExpression(node, lower) {
    const name = lexicalThis(lower)
    if (name !== 'this') lower.edits.replace(startOf(node), endOf(node), name)
  },
  Super(node, lower) {
    const capture = captured(lower, 'super')
    if (capture) lower.edits.replace(startOf(node), endOf(node), lower.ownName('$super'))
  },
  MetaProperty(node, lower) {
    if (node.meta.name === 'import') {
      lower.problems.at(node, {
        en: '`import.meta` is not available here, because a snippet is no file with an address of its own: remove it.',
        fr: '`import.meta` n’existe pas ici, car un extrait n’est pas un fichier avec une adresse à lui\u00a0: supprimez-le.',
      })
    } else if (captured(lower, 'target')) {
      lower.edits.replace(startOf(node), endOf(node), lower.ownName('$target'))
    }
  },
}

/** The run-time name of `arguments` where that is not its own. */
export function lexicalName(node: NodeOf<'Identifier'>, lower: Lowering): string | undefined {
  if (node.name !== 'arguments') return undefined
  if (!lexicalPath(lower).owner.parent) {
    lower.problems.at(node, {
      en: '`arguments` exists only inside a function: remove it here.',
      fr: '`arguments` n’existe que dans une fonction\u00a0: supprimez-le ici.',
    })
  }
  return captured(lower, 'arguments') ? lower.ownName('$arguments') : undefined
}

/** How `this` is written here. */
export function lexicalThis(lower: Lowering): string {
  const { arrows, owner } = lexicalPath(lower)
  if (arrows.length > 0 && owner.derivedConstructor) {
    captured(lower, 'this')
    return `${lower.ownName('$this')}()`
  }
  for (const arrow of arrows) arrow.usesThis = true
  return 'this'
}

/** Notes that the outermost async arrow around here needs a capture; false where there is none. */
export function captured(lower: Lowering, capture: Capture): boolean {
  const { arrows, owner } = lexicalPath(lower)
  if (capture === 'super') owner.usesSuper = true
  arrows.at(-1)?.captures.add(capture)
  return arrows.length > 0
}

/** The async arrows from here outwards, and the function whose `this` they share. */
function lexicalPath(lower: Lowering): { readonly arrows: readonly Frame[]; readonly owner: Frame } {
  const arrows: Frame[] = []
  let owner = lower.frame
  while (owner.arrow && owner.parent) {
    if (owner.kind === 'async' && lower.model === 'coroutine') arrows.push(owner)
    owner = owner.parent
  }
  return { arrows, owner }
}

/** Wraps an arrow's text so that its captures are evaluated where the arrow stands. */
export function captureAround(frame: Frame, lower: Lowering): readonly [string, string] {
  if (frame.captures.size === 0) return ['', '']
  const names = [...frame.captures].map((capture) => lower.ownName(`$${capture}`))
  const values = [...frame.captures].map((capture) => CAPTURED[capture])
  return [`((${names.join(', ')}) => `, `)(${values.join(', ')})`]
}

/** `super` cannot be handed on; a proxy whose arrows use it stands for it, for reading and writing. */
const CAPTURED: Record<Capture, string> = {
  this: '() => this',
  arguments: 'arguments',
  super: 'new Proxy({}, { get: (_, key) => super[key], set: (_, key, value) => ((super[key] = value), true) })',
  construct: '(...values) => super(...values)',
  target: 'new.target',
}
