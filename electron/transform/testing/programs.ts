/**
 * Makes programs out of numbers: each choice takes the next number of the tape, and an empty tape
 * always gives 0, the plainest choice. So a shorter tape of smaller numbers is a simpler program,
 * which is what a property test needs in order to shrink.
 *
 * The programs log every step and await whatever they call at once, so that they do the same
 * whether a call starts its function at once (V8) or at its `await` (coroutines).
 */
export function makeProgram(tape: readonly number[], flows: 'one' | 'two' = 'one'): string {
  return new Maker(tape).program(flows)
}

/** Two flows at once show every tick that one of them takes more or less. */
const START = {
  one: `try { say('result', await main.call({ v: 9 }, 4, undefined, 5)) } catch (error) { say('failed', error) }`,
  two: `const settled = await Promise.allSettled([main.call({ v: 9 }, 4, undefined, 5), main.call({ v: 1 })])
for (const { value, reason } of settled) { say('result', value); say('failed', reason) }`,
}

/** Names that expressions may use in a place. */
interface Place {
  readonly variables: readonly string[]
  readonly labels: readonly string[]
  readonly inLoop: boolean
  readonly canAwait: boolean
  readonly canYield: boolean
  readonly hasThis: boolean
  readonly hasSuper: boolean
  readonly hasArguments: boolean
  readonly depth: number
}

const PRELUDE = `
let fuel = 400, spare = 0
const say = (tag, value) => { if (fuel-- < 0) throw new Stop('fuel'); console.log(tag + ' ' + show(value)); return value }
const tick = () => { if (fuel-- < 0) throw new Stop('fuel'); return true }
class Stop extends Error {}
const show = (value) => Array.isArray(value) ? '[' + value.map(show).join() + ']' : typeof value === 'function' ? 'function ' + value.name + value.length : value instanceof Error ? value.name + (value instanceof Stop ? value.message : '') : typeof value === 'object' && value !== null ? '{' + Object.keys(value).join() + '}' : String(value)
const boom = (value) => { if (value % 7 === 6) throw new Stop('boom' + value); return value }
const thenable = (value) => ({ then(done, fail) { console.log('then'); if (value % 9 === 8) fail(new Stop('thenable')); else done(value) } })
const resource = (name, bad) => ({ name, [Symbol.dispose]() { say('dispose', name); if (bad % 4 === 3) throw new Stop('dispose') } })
const asyncResource = (name, bad) => ({ name, async [Symbol.asyncDispose]() { say('disposing', name); await null; say('disposed', name); if (bad % 4 === 3) throw new Stop('dispose') } })
async function echo(value = 7) { say('echo', value); await null; return value }
async function* count(n) { try { for (let i = 0; i < 3; i++) yield i + n } finally { say('counted', n); await null } }
class Base { v = 3; get got() { return this.v * 2 } m(a) { return say('base m', a) + this.v } async am(a, b = 2) { await null; return say('base am', a) + b + this.v } static async s(a) { return say('static', a) } async *g(a) { yield a; yield* [this.v] } }
const object = { v: 5, nil: null, m(a) { return say('object m', a) }, async am(a, ...rest) { await null; return a + rest.length + this.v }, async *g(a) { yield a; yield this.v }, arrow: async (a) => a }
`

class Maker {
  readonly #tape: readonly number[]
  #position = 0
  #names = 0
  /** How many statements may still have parts. */
  #statements = 40
  #expressionDepth = 0

  constructor(tape: readonly number[]) {
    this.#tape = tape
  }

  program(flows: keyof typeof START): string {
    const place: Place = {
      variables: ['p'],
      labels: [],
      inLoop: false,
      canAwait: true,
      canYield: false,
      hasThis: true,
      hasSuper: false,
      hasArguments: true,
      depth: 0,
    }
    const main = `async function main(p = 1, { q = say('default', p) } = {}, ...rest) {\n${this.block(place, 8)}\n}`
    return `${PRELUDE}${main}\n${START[flows]}\n`
  }

  choose(count: number): number {
    return (this.#tape[this.#position++] ?? 0) % count
  }

  name(prefix: string): string {
    return `${prefix}${++this.#names}`
  }

  pick<T>(...choices: readonly (() => T)[]): T {
    return choices[this.choose(choices.length)]!()
  }

  block(place: Place, longest: number): string {
    const variables = [...place.variables]
    const inner = { ...place, variables, depth: place.depth + 1 }
    const length = 1 + this.choose(longest)
    const statements: string[] = []
    for (let n = 0; n < length; n++) statements.push(this.statement(inner, variables))
    return statements.join('\n')
  }

  statement(place: Place, variables: string[]): string {
    if (this.#statements-- < 0 || place.depth > 6) return `say('deep', ${place.variables[0]!})`
    const simple = [
      () => `say('${this.name('s')}', ${this.expression(place)})`,
      () => this.declaration(place, variables),
      () =>
        `${place.variables[this.choose(place.variables.length)]!} ${this.pick(
          () => '=',
          () => '+=',
          () => '??=',
        )} ${this.expression(place)}`,
      () => `if (${this.expression(place)}) {\n${this.block(place, 2)}\n} else ${this.braced(place, 2)}`,
      () => this.loop(place),
      () => this.attempt(place),
      () => this.choice(place),
      ...(place.inLoop ? [() => this.jump(place), () => this.jump(place)] : []),
      () => this.jump(place),
      () => this.functionStatement(place, variables),
      () => this.braced(place, 3),
      () => this.using(place, variables),
      () => this.classStatement(place, variables),
    ]
    const awaiting = [() => this.forAwait(place), () => this.forAwait(place), () => `await ${this.expression(place)}`]
    const yielding = [
      () => `say('sent', yield ${this.expression(place)})`,
      () => `yield* count(${this.expression(place)})`,
    ]
    return this.pick(...simple, ...(place.canAwait ? awaiting : []), ...(place.canYield ? yielding : []))
  }

  braced(place: Place, longest: number): string {
    return `{\n${this.block(place, longest)}\n}`
  }

  declaration(place: Place, variables: string[]): string {
    const name = this.name('x')
    const other = this.name('y')
    const value = this.expression(place)
    const text = this.pick(
      () => `let ${name} = ${value}, ${other} = 1`,
      () => `var ${name} = ${value}, ${other}`,
      () => `let { a: ${name} = ${this.expression(place)}, ...${other} } = { a: ${value}, b: 2 }`,
      () => `let [${name}, , ...${other}] = [${value}, 2, ...[3, 4]]`,
      () => `let ${name} = 0, ${other} = () => ${name}++; ${other} = ${other}(${value})`,
    )
    variables.push(name, other)
    return text
  }

  expression(place: Place): string {
    if (this.#expressionDepth > 2)
      return this.pick(
        () => String(this.choose(9)),
        () => place.variables[0]!,
      )
    this.#expressionDepth++
    const text = this.compound(place)
    this.#expressionDepth--
    return text
  }

  compound(place: Place): string {
    const e = (): string => this.expression(place)
    const variable = (): string => place.variables[this.choose(place.variables.length)]!
    const plain = [
      () => String(this.choose(9)),
      variable,
      () =>
        `(${e()} ${this.pick(
          () => '+',
          () => '*',
          () => '-',
          () => '<',
          () => '&&',
          () => '??',
          () => ',',
        )} ${e()})`,
      () => `say('${this.name('e')}', ${e()})`,
      () => `boom(${e()})`,
      () => `(${e()} ? ${e()} : ${e()})`,
      () => `(${variable()} = ${e()})`,
      () => `(${variable()} += ${e()})`,
      () => `[${e()}, ...[${e()}]].length`,
      () => `object.m(${e()}, ...[${e()}])`,
      () => `object?.nil?.[${e()}].x(${e()})`,
      () => `object.m?.(${e()})`,
      () => '`${' + e() + '}-${' + e() + '}`',
      () => `((a, b = ${this.expression({ ...place, canAwait: false })}) => a + b)(${e()})`,
      () => `new Base().m(${e()})`,
      () => `new Map([[1, ${e()}]]).get(1)`,
      () => `typeof ${e()}`,
      () => `{ k: ${e()} }.k`.replace(/^/, '(').concat(')'),
    ]
    return this.pick(...plain, ...this.contextual(place), ...(place.canAwait ? this.awaiting(place) : []))
  }

  contextual(place: Place): (() => string)[] {
    const choices: (() => string)[] = []
    if (place.hasThis)
      choices.push(
        () => 'this.v',
        () => `[1].map(() => this.v)[0]`,
      )
    if (place.hasSuper)
      choices.push(
        () => `super.m(${this.expression(place)})`,
        () => 'super.got',
      )
    if (place.hasArguments)
      choices.push(
        () => 'arguments.length',
        () => 'arguments[0]',
      )
    return choices
  }

  awaiting(place: Place): (() => string)[] {
    const e = (): string => this.expression(place)
    return [
      () => `await echo(${e()})`,
      () => `await ${e()}`,
      () => `await Promise.resolve(${e()})`,
      () => `await thenable(${e()})`,
      () => `(await object.am(${e()}, ...[${e()}]))`,
      () => `await new Base().am(${e()})`,
      () => `await Base.s(await ${e()})`,
      () => `await object.arrow?.(${e()})`,
      () =>
        `await (async (a = ${this.expression({ ...place, canAwait: false })}) => ${this.expression(place)})(${this.pick(() => '', e)})`,
      () => `await (async (a, b) => {\n${this.block(this.arrow(place, ['a', 'b']), 2)}\n})(${e()})`,
      () =>
        `await (async function self(a, n) {\n${this.block(this.inner(['a', 'n']), 2)}\nif (a > 1 && n !== 1) return await self.call(this, a - 1, 1)\n}).call({ v: 2 }, ${e()})`,
      () => `(await (async () => () => ${this.expression({ ...place, canAwait: false })})())()`,
    ]
  }

  arrow(place: Place, parameters: readonly string[]): Place {
    return {
      ...place,
      variables: [...place.variables, ...parameters],
      labels: [],
      inLoop: false,
      canAwait: true,
      canYield: false,
      depth: place.depth + 1,
    }
  }

  inner(parameters: readonly string[]): Place {
    return {
      variables: parameters,
      labels: [],
      inLoop: false,
      canAwait: true,
      canYield: false,
      hasThis: true,
      hasSuper: false,
      hasArguments: true,
      depth: 3,
    }
  }

  loop(place: Place): string {
    const label = this.name('l')
    const i = this.name('i')
    const variables = [...place.variables, i]
    const inner = { ...place, variables, labels: [...place.labels, label], inLoop: true }
    const fns = this.name('f')
    const body = (): string => `{ tick()\n${this.block(inner, 3)}\n}`
    return this.pick(
      () => `${label}: for (let ${i} = 0; ${i} < 3; ${i}++) ${body()}`,
      () =>
        `const ${fns} = []; ${label}: for (let ${i} = 0; ${i} < 2; ${i}++) { tick(); ${fns}.push(() => ${i})\n${this.block(inner, 2)}\n} say('${fns}', ${fns}.map((f) => f()))`,
      () => `${label}: for (let ${i} of [${this.expression(place)}, 2]) ${body()}`,
      () => `${label}: for (let ${i} in { a: 1, b: ${this.expression(place)} }) ${body()}`,
      () => `let ${i} = 0; ${label}: while (${i}++ < 2) ${body()}`,
      () => `let ${i} = 0; ${label}: do ${body()} while (${i}++ < 1)`,
      () => `${label}: for (using ${i} of [resource('${i}', ${this.expression(place)}), null]) ${body()}`,
    )
  }

  forAwait(place: Place): string {
    const label = this.name('l')
    const x = this.name('a')
    const inner = { ...place, variables: [...place.variables, x], labels: [...place.labels, label], inLoop: true }
    const left = this.pick(
      () => `let ${x}`,
      () => `let { x: ${x} = ${this.expression(place)} }`,
      () => `var ${x}`,
    )
    const source = this.pick(
      () => `[${this.expression(place)}, Promise.resolve(2)]`,
      () => `count(${this.expression(place)})`,
      () => `object.g(${this.expression(place)})`,
      () =>
        `(async function* (y) {\n${this.block({ ...this.inner(['y']), canYield: true }, 3)}\n}).call(object, ${this.expression(place)})`,
    )
    const fns = this.name('f')
    return `const ${fns} = []; ${label}: for await (${left} of ${source}) { tick(); ${fns}.push(() => ${x})\n${this.block(inner, 3)}\n} say('${fns}', ${fns}.map((f) => f()))`
  }

  attempt(place: Place): string {
    const error = this.name('error')
    const caught = `catch (${error}) { say('caught', ${error}); if (${error}.message === 'fuel') throw ${error}\n${this.block(place, 2)}\n}`
    const last = `finally {\nsay('finally', 0)\n${this.block(place, 2)}\n}`
    const body = this.braced(place, 3)
    return this.pick(
      () => `try ${body} ${caught}`,
      () => `try ${body} ${caught} ${last}`,
      () => `try ${body} ${last}`,
    )
  }

  choice(place: Place): string {
    const inner = { ...place, inLoop: false }
    const branch = (): string =>
      this.block(inner, 2) +
      this.pick(
        () => '\nbreak',
        () => '',
      )
    return `switch (${this.expression(place)}) { case 1: {\n${branch()}\n} case ${this.expression(place)}: {\n${branch()}\n} default: {\n${branch()}\n} }`
  }

  jump(place: Place): string {
    const label = place.labels[this.choose(Math.max(1, place.labels.length))]
    const jumps = [
      () => `return ${this.expression(place)}`,
      () => `throw new Stop('thrown' + ${this.expression(place)})`,
      ...(place.inLoop ? [() => 'break', () => 'continue'] : []),
      ...(label === undefined ? [] : [() => `break ${label}`, () => `continue ${label}`]),
    ]
    return `if (${this.expression(place)} % 3 === 2) ${this.pick(...jumps)}`
  }

  functionStatement(place: Place, variables: string[]): string {
    const name = this.name('g')
    const inner = { ...this.inner(['a', 'b']), variables: [...place.variables, 'a', 'b'] }
    variables.push(`${name}.name`)
    const call = `say('${name}', await ${name}.call(object, ${this.expression(place)}))`
    const async = `async function ${name}(a, b = () => arguments.length) {\n${this.block(inner, 3)}\n}`
    const sync = `function ${name}(a) {\n${this.block({ ...inner, canAwait: false, variables: ['a'] }, 3)}\n}`
    if (!place.canAwait) return `${sync}\nsay('${name}', ${name}.call(object, 1))`
    return this.pick(
      () => `${async}\n${call}`,
      () => `${call}\n${async}`,
      () => `${sync}\n${call}`,
      () => `const ${name} = async (a, b) => {\n${this.block(this.arrow(place, ['a', 'b']), 3)}\n}\n${call}`,
    )
  }

  using(place: Place, variables: string[]): string {
    const name = this.name('r')
    const bad = this.expression(place)
    variables.push(`${name}.name`)
    return this.pick(
      () => `using ${name} = resource('${name}', ${bad})`,
      () =>
        place.canAwait
          ? `await using ${name} = asyncResource('${name}', ${bad})`
          : `using ${name} = resource('${name}', ${bad})`,
    )
  }

  classStatement(place: Place, variables: string[]): string {
    const name = this.name('K')
    const method = { ...this.inner(['a']), hasSuper: true }
    const field = this.expression({ ...method, variables: ['spare'], hasArguments: false, canAwait: false })
    const text = `class ${name} extends Base {
f = async (a) => {\n${this.block({ ...method, hasArguments: false }, 2)}\n}
['v'] = ${field}
async am(a) {\n${this.block(method, 3)}\nreturn await super.am(a)\n}
async [say('key', 'dyn')](a) { return await this.#p(a) }
async #p(a, b) {\n${this.block(method, 2)}\n}
static async s(a) { return await super.s(a) }
m(a) { return (async () => super.m(a))() }
async *g(a) {\n${this.block({ ...method, canYield: true }, 2)}\n}
}`
    variables.push(`${name}.name`)
    if (!place.canAwait) return text
    const call = this.pick(
      () => `await new ${name}().am(${this.expression(place)})`,
      () => `await new ${name}().f(${this.expression(place)})`,
      () => `await new ${name}().dyn(${this.expression(place)})`,
      () => `await new ${name}().m(${this.expression(place)})`,
      () => `await ${name}.s(${this.expression(place)})`,
      () => `(await new ${name}().g(${this.expression(place)}).next()).value`,
    )
    return `${text}\nsay('${name}', ${call})`
  }
}
