import type { Handlers } from './context'
import { endOf, startOf } from './walk'

export const objectHandlers: Handlers = {
  ObjectExpression(node, lower) {
    const outer = lower.objectMethods
    lower.objectMethods = []
    lower.children(node)
    const methods = lower.objectMethods
    lower.objectMethods = outer
    if (methods.length === 0) return
    const object = lower.ownName('$object')
    const replaced = methods.map(
      ({ key, site, generator }) => `__method(${object}, ${key}, ${site}${generator ? ", 'g'" : ''})`,
    )
    lower.edits.open(startOf(node), `((${object}) => (${replaced.join(', ')}, ${object}))(`)
    lower.edits.close(endOf(node), ')')
  },
}
