/**
 * Programs by what they show. Each must do in both models what it does in V8, as it stands: the
 * same log, the same result, the same error.
 */
export const LAWS: Readonly<Record<string, string>> = {
  'a declaration keeps its name, its length, its defaults and its arguments': `
async function f(a, b = 2, ...c) { return [a, b, c.length, arguments.length].join() }
console.log(f.name + f.length)
console.log(await f(1))
console.log(await f(1, 3, 4, 5))`,

  'a declaration is hoisted': `
console.log(await hoisted())
async function hoisted() { return 'hoisted' }`,

  'a function expression knows itself by its own name, which it cannot change': `
const factorial = async function inner(n) { return n < 2 ? 1 : n * await inner(n - 1) }
console.log(await factorial(5) + factorial.name + factorial.length)
const fixed = async function self() { try { self = 1 } catch (error) { return error.name } }
console.log(await fixed())
const shadowed = async function self(self) { return self }
console.log('shadowed' + (await shadowed(4)))`,

  'functions are named after what they are assigned to': `
const a = async function () {}, b = async () => {}
let c; c = async () => {}
const { d = async () => {} } = {}
const o = { e: async () => {}, async f() {}, 'g h': async () => {} }
class K { static i = async () => {} }
console.log([a, b, c, d, o.e, o.f, o['g h'], K.i].map((f) => f.name).join())`,

  'arrows take every form of parameters and bodies': `
const one = async x => x + 1
const two = async (x, y = 2) => { return x + y }
const literal = async () => ({ a: 1 })
const patterns = async ({ x }, [y], ...z) => x + y + z.length
const next = async () =>
  'next line'
console.log([await one(1), await two(1), (await literal()).a, await patterns({ x: 1 }, [2], 3, 4), await next()].join())
console.log([one, two, literal, patterns].map((f) => f.length).join())`,

  'an arrow keeps the this of the function around it, at any depth': `
class A {
  v = 7
  sync() { return [1].map(() => async () => this.v)[0]() }
  async deep() { return await (async () => (async () => this.v)())() }
  field = async () => this.v
  static name2 = async () => this.name
  get got() { return (async () => this.v)() }
  static { this.block = async () => this.name + 'block' }
}
const a = new A()
console.log([await a.sync(), await a.deep(), await a.field(), await A.name2(), await a.got, await A.block()].join())`,

  'an arrow keeps the arguments of the function around it': `
function outer() { return (async () => { const inner = async () => arguments[0] + arguments.length; return await inner() })() }
console.log(String(await outer(5, 6)))
function other() { return (async () => { function own() { return arguments.length } return own(1, 2, 3) + arguments.length })() }
console.log(String(await other(5)))
async function shorthand() { return await (async () => { const { length } = arguments; return { arguments }.arguments.length + length })() }
console.log(String(await shorthand(5, 1)))
async function parameter(f = async (x = async () => arguments.length) => x()) { return await f() }
console.log(String(await parameter()))`,

  'an arrow keeps the super of the method around it, to read, write and call': `
class B { static n = 1; get x() { return 'x' + this.y } m(a) { return 'm' + a + this.y } set z(v) { this.stored = v } }
class C extends B {
  y = 1
  m(a) {
    return (async () => {
      super.z = 4
      return [super.m(a), super.x, super['m'](2), this.stored, super.nope?.(1), super.m?.(3), super.m()].join()
    })()
  }
  async n() { return super.m('n') + await (async () => super.m('q'))() }
  field = async () => super.m('f')
  static async count() { super.n++; super.n += 2; return [super.n, this.n].join() }
  static later() { return (async () => { super.n++; super.n += 2; [super.n] = [super.n * 2]; return [super.n, this.n].join() })() }
}
const c = new C()
console.log(await c.m('k'))
console.log(await c.n() + await c.field())
console.log(await C.count() + ' ' + await C.later())`,

  'an arrow keeps the new.target of the function around it': `
function Made() { this.made = (async () => new.target === Made)() }
console.log(String(await new Made().made))`,

  'an arrow in a derived constructor may be written before super is called': `
class Base { constructor(v) { this.v = v } }
class Before extends Base { constructor() { const f = async () => this.v; super(9); this.f = f } }
console.log(String(await new Before().f()))
class Without extends Base { constructor() { const f = async () => 5; super(1); this.f = f } }
console.log(String(await new Without().f()))`,

  'methods of every kind work, and the class keeps its shape': `
class M {
  q = 4
  async a() { return 'a' }
  async 'b c'(x) { return 'bc' }
  async 3() { return 3 }
  async ['k' + 1]() { return 'k1' }
  static async s() { return 's' }
  async *g() { yield 1; yield 2 }
  static async *sg() { yield 3 }
  async #p() { return 'p' + this.q }
  callP() { return this.#p() }
  static async #sp(a, b) { return a + b }
  static callS() { return this.#sp(1, 2) }
  async *#pg() { yield this.q }
  callG() { return this.#pg() }
  async [Symbol.toPrimitive]() { return 'primitive' }
  async async() { return 'async' }
  async get() { return 'get' }
}
const m = new M()
console.log([await m.a(), await m['b c'](), await m[3](), await m.k1(), await M.s(), await m.callP(), await M.callS(), await m.async(), await m.get()].join())
console.log(await m[Symbol.toPrimitive]())
for await (const x of m.g()) console.log('g' + x)
for await (const x of M.sg()) console.log('sg' + x)
for await (const x of m.callG()) console.log('pg' + x)
console.log(Object.getOwnPropertyNames(M.prototype).join() + Object.keys(M.prototype).length)
console.log(M.prototype.a.name + M.prototype['b c'].length)`,

  'a computed key is evaluated and converted once': `
let n = 0
const key = () => ({ toString() { n++; return 'kk' } })
class K { async [key()]() { return 'x' } static async [(n += 10, 'st')]() { return 'y' } }
console.log(await new K().kk() + await K.st() + n)
const symbol = Symbol('s')
class S { async [symbol]() { return 's' } }
console.log(await new S()[symbol]())`,

  'fields without semicolons stay apart from lowered methods and values': `
class Q { x = 1
  async m() { return this.x }
  y = async () => 2
  ['z'] = 3
  w = async function () { return 4 }
  async *g() { yield this.z }
  static async [\`s\`]() { return 5 }
}
const q = new Q()
console.log([await q.m(), await q.y(), q.z, await q.w(), (await q.g().next()).value, await Q.s()].join())`,

  'methods of object literals work, with super as well': `
const base = { hi(a) { return 'hi' + a + this.n } }
const o = {
  __proto__: base,
  n: 1,
  async a(x, y = 1) { return this.n + x + y },
  async *g() { yield this.n },
  'q-r': async function () { return this.n },
  async ['c' + 1]() { return 'c1' },
  arrow: async () => 'arrow',
  async hi(a) { return super.hi(a) + 'super' },
  async ['h' + 'o']() { return super.hi('ho') },
  async *sg() { yield super.hi('sg') },
}
console.log([await o.a(1), (await o.g().next()).value, await o['q-r'](), await o.c1(), await o.arrow(), await o.hi('z'), await o.ho()].join())
console.log((await o.sg().next()).value)
console.log(Object.keys(o).join() + o.a.name + o.a.length + o.hi.name)`,

  'default parameters and patterns are evaluated in order, before the body': `
const order = []
async function f(a = (order.push('a'), 1), { b = (order.push('b'), 2), ...r } = {}, [c = async () => a] = []) { order.push('body'); return [a, b, Object.keys(r).length, await c()].join() }
console.log(await f())
console.log(await f(5, { b: 6, z: 1 }))
console.log(order.join())`,

  'var and function may redeclare a parameter': `
async function v(a, b) { var a; var b = 3; return [a, b].join() }
console.log(await v(1, 2))
async function f(a) { return typeof a; function a() {} }
console.log(await f(1))`,

  'errors, finally and return in it': `
async function fails() { throw new TypeError('x') }
try { await fails() } catch (error) { console.log(error.name + error.message) }
async function caught() { try { return await fails() } catch { return 'caught' } finally { console.log('finally') } }
console.log(await caught())
async function overridden() { try { throw 1 } finally { return 'override' } }
console.log(await overridden())
async function loop() { for (const x of [1, 2]) { try { continue } finally { console.log('turn' + x); if (x === 2) break } } return 'out' }
console.log(await loop())
throw new RangeError('left the module')`,

  'a returned promise, thenable or call is awaited': `
async function promise() { return Promise.resolve(5) }
async function call() { return promise() }
const arrow = async () => call()
async function thenable() { return { then(done) { done('then') } } }
console.log([await promise(), await call(), await arrow(), await thenable()].join())`,

  'spread, optional calls and new keep their meaning': `
const maybe = { f: async (...a) => a.length, nil: null }
console.log([await maybe.f(...[1, 2], 3, ...[4]), await maybe.nope?.(1), await maybe.nil?.x.y(), await maybe?.f(1), await maybe.f?.(), maybe.nil?.[0]().x].join())
class Count { constructor() { this.n = arguments.length } }
const bare = new Count, one = new Count(1), spread = new Count(...[1, 2]), inner = new (class { k = 1 })
console.log([bare.n, one.n, spread.n, inner.k, (new Count).n, new Count().n].join())
const tag = (strings, ...values) => strings.raw.join('|') + values.join()
console.log(tag\`a\${await 1}b\${await 2}c\`)`,

  'the callee of a call is named in its error as in V8': `
const o = { a: { f: () => ({}) } }
for (const f of [() => o.nope(), () => o.a.f().nope(), () => o.a.nope(1), () => new o.Nope(), () => o.a.f(1).nope(o)]) {
  try { f() } catch (error) { console.log(error.message) }
}`,

  'await stands wherever an expression can': `
const p = async (x) => x
console.log(\`\${await p(1)}\${await p(\`\${await p(2)}\`)}\`)
console.log([await p(1) + await p(2) * await p(3), -await p(4), typeof await p(5), !await p(0), [...await p([1, 2])].join('-'), { [await p('k')]: await p('v') }.k, (await p({ a: [1] })).a[await p(0)]].join())
const chosen = await p(true) ? await p('y') : await p('n')
console.log([chosen, await p(null) ?? await p('d'), (await p(1), await p(2)), (await p(2)) ** 2, await p(3) in { 3: 1 }, await p([]) instanceof Array].join())
class Late extends (await p(Array)) { [await p('m')]() { return 'm' } }
console.log(new Late().m())`,

  'what stands left of an await is read before it': `
let z = 1
const bump = async () => { z = 10; return 5 }
console.log(String(z + await bump()))
z = 1; z += await bump()
console.log(String(z))
const o = { k: 1 }
o.k += await (async () => { o.k = 100; return 1 })()
console.log(String(o.k))`,

  'a line without a semicolon does not run into a lowered await or call': `
const x = 1
await x
const s = 'a'
;[1].forEach((v) => console.log('v' + v))
await x
let u = x
await (async () => console.log('own statement'))()
const f = async () => {}
(async () => {})
if (u) await x
else await x
do await x
while (false)
console.log(s)`,

  'for await: continue, break, and labels to outer loops': `
async function* gen(n) { try { for (let i = 0; i < 4; i++) yield n + i } finally { console.log('closed' + n) } }
outer: for await (const x of gen(0)) {
  inner: for await (const y of gen(10)) {
    if (y === 11) continue outer
    if (x === 2) break outer
    if (x === 1) continue inner
    console.log(x + ' ' + y)
  }
}
a: b: for await (const x of gen(20)) { if (x === 21) continue a; if (x === 22) break b; console.log('x' + x) }
for await (const x of gen(30)) {
  switch (x) { case 30: console.log('thirty'); break; case 31: continue; default: console.log('default' + x) }
  for (;;) { break }
  while (true) break
  do { if (x) break } while (true)
  for (const y of [1]) { break }
  for (const k in { a: 1 }) break
  ;(() => { for (;;) break })()
  block: { break block }
  if (x === 32) break
}`,

  'for await: return inside awaits the end of the iterator': `
async function* gen() { try { yield 1; yield 2 } finally { console.log('closing'); await 1; console.log('closed') } }
async function f() { for await (const x of gen()) { try { return x } finally { console.log('own finally') } } }
console.log(String(await f()))`,

  "for await: a throwing body's error wins over the iterator's": `
const it = { [Symbol.asyncIterator]: () => ({ next: async () => ({ done: false, value: 1 }), return: async () => { console.log('return'); throw new Error('return') } }) }
try { for await (const x of it) throw new Error('body') } catch (error) { console.log(error.message) }
try { for await (const x of it) break } catch (error) { console.log(error.message) }`,

  'for await: an iterator that fails is not closed, a bad pattern closes it': `
const fails = { [Symbol.asyncIterator]: () => ({ next: async () => { throw new Error('next') }, return: async () => { console.log('never') } }) }
try { for await (const x of fails) console.log('never') } catch (error) { console.log(error.message) }
const nulls = { [Symbol.asyncIterator]: () => ({ next: async () => ({ done: false, value: null }), return: async () => { console.log('return'); return {} } }) }
try { for await (const { x } of nulls) console.log('never') } catch (error) { console.log(error.name) }
for (const next of [async () => 5, async () => ({ value: 1 })]) {
  try { for await (const x of { [Symbol.asyncIterator]: () => ({ next, return: async () => 5 }) }) break } catch (error) { console.log(error.name) }
}
try { for await (const x of 5); } catch (error) { console.log(error.name) }`,

  'for await: values of a synchronous iterable are awaited': `
for await (const x of [1, Promise.resolve(2), (async () => 3)()]) console.log('x' + x)
for await (const x of new Set([1, 2])) console.log('x' + x)`,

  'for await: each turn has its own variables, and every kind of left side works': `
const fns = []
for await (const x of [1, 2, 3]) fns.push(() => x)
for await (let y of [4, 5]) { fns.push(() => y); y++ }
console.log(fns.map((f) => f()).join())
let v, o = {}
for await (v of [1, 2]);
for await (o.p of [3, 4]);
for await ([v, o.q = 9] of [[1], [2]]);
for await (var w of [7, 8]);
for await ({ v = 3, ...o.r } of [{ z: 1 }]);
for await (const { a: [b, c = await 5] = [1], ...rest } of [{ q: 1 }]) console.log([b, c, rest.q].join())
console.log([v, o.p, o.q, w, o.r.z].join())
if (v) for await (const x of [1, 2]) if (x === 1) console.log('if'); else console.log('else')
for await (
  const {
    x,
    y = 2,
  } of
    [
      { x: 1 },
    ]
) {
  console.log(x + y + 'over lines')
}`,

  'async generators: next, throw and return at every stage': `
async function* g() {
  const a = yield 1
  console.log('got ' + a)
  try { const b = yield Promise.resolve(2); console.log('got ' + b) } catch (error) { console.log('caught ' + error); yield 'c' } finally { console.log('finally'); await null }
  return Promise.resolve('r')
}
let i = g()
console.log(JSON.stringify([await i.next('x'), await i.next('y'), await i.next('z'), await i.next()]))
i = g()
console.log(JSON.stringify([await i.next(), await i.next(), await i.throw('error'), await i.next(), await i.next()]))
i = g()
console.log(JSON.stringify([await i.next(), await i.next(), await i.return('ret'), await i.next()]))
i = g()
console.log(JSON.stringify([await i.return('early'), await i.next()]))
i = g()
try { await i.throw(new Error('early')) } catch (error) { console.log(error.message) }
async function* rejects() { try { yield Promise.reject(new Error('rejected')) } catch (error) { yield error.message } }
console.log(JSON.stringify(await rejects().next()))`,

  'async generators: yield* hands everything on': `
async function* inner() { try { const a = yield 1; console.log('a ' + a); yield 2; return 'ret' } finally { console.log('inner finally'); await null } }
async function* g() { const r = yield* inner(); console.log('r ' + r); yield* [3, Promise.resolve(4)]; return yield* (async function* () { return 5 })() }
let i = g()
console.log(JSON.stringify([await i.next(), await i.next('A'), await i.next(), await i.next(), await i.next(), await i.next()]))
i = g(); await i.next()
console.log(JSON.stringify([await i.return('x'), await i.next()]))
i = g(); await i.next()
try { await i.throw(new Error('thrown')) } catch (error) { console.log(error.message) }`,

  'async generators: expressions, this, their own name, and loops inside': `
const o = { n: 5, g: async function* () { yield this.n; yield arguments.length }, h: async function* named(k) { if (k) yield* named(k - 1); yield k } }
for await (const x of o.g(1, 2)) console.log('g' + x)
for await (const x of o.h(2)) console.log('h' + x)
async function* mid() { for await (const x of [1, 2, 3]) { if (x === 3) return 'end'; yield x * 2 } }
for await (const x of mid()) console.log('mid' + x)
const i = mid(); await i.next()
console.log(JSON.stringify(await i.return(1)))`,

  'using disposes in reverse, at every end of its block': `
const r = (n) => ({ n, [Symbol.dispose]() { console.log('dispose ' + n) } })
{ using a = r('a'); using b = r('b'), c = r('c'); console.log(a.n + hoisted()); function hoisted() { return 'hoisted' } }
function plain() { using x = r('plain'); return 'returned ' + x.n }
console.log(plain())
async function later() { using x = r('later'); await 1; console.log('body'); return 2 }
console.log(String(await later()))
const arrow = async () => { using x = r('arrow'); await null }
await arrow()
for (using x of [r(1), r(2), r(3)]) { if (x.n === 2) break; console.log('loop ' + x.n) }
for (using x = r('head'), none = null; ;) { console.log('once'); break }
l: for (using x of [r(1), r(2)]) { for (;;) continue l }
class S { static { using x = r('static'); console.log('in static') } }
switch (1) { case 1: { using x = r('case'); break } }
{ using a = null; using b = undefined; console.log('nothing to dispose of') }
for (const bad of [{}, 5]) try { using a = bad; console.log('never') } catch (error) { console.log(error.name) }`,

  'using: errors of disposal suppress what was thrown before': `
const bad = (n) => ({ [Symbol.dispose]() { console.log('dispose ' + n); throw new Error(n) } })
try { using a = bad('a'); using b = bad('b'); throw new Error('body') } catch (error) { console.log([error.name, error.error.message, error.suppressed.name, error.suppressed.error.message, error.suppressed.suppressed.message].join()) }
try { using a = bad('a') } catch (error) { console.log(error.name + error.message) }
try { using a = null; throw 1 } catch (error) { console.log(String(error)) }`,

  'await using waits for each disposal': `
const r = (n) => ({ async [Symbol.asyncDispose]() { console.log('start ' + n); await 1; console.log('end ' + n) } })
const s = (n) => ({ [Symbol.dispose]() { console.log('sync ' + n) } })
{ await using a = r(1); using b = s(2); await using c = s(3); console.log('body') }
async function f() { await using a = r('f'); return 'v' }
console.log(await f())
for (await using x of [r('a'), s('b')]) console.log('loop')
for await (using x of [s('a'), Promise.resolve(s('b'))]) console.log('loop')
o: for await (await using x of [r('a'), r('b')]) { console.log('loop'); continue o }
async function* g() { await using a = r('g'); yield 1; yield 2 }
for await (const x of g()) { console.log('x' + x); break }`,

  'using at the top level disposes after everything else': `
using a = { [Symbol.dispose]() { console.log('last') } }
console.log('first ' + hoisted())
function hoisted() { return 'hoisted' }
async function later() { return a !== undefined }
console.log(String(await later())) // the end`,
}
