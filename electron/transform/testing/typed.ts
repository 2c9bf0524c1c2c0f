/**
 * TypeScript by what it shows. Each program must log what the TypeScript compiler's own output logs,
 * with every line where it was.
 */
export const TYPED: Readonly<Record<string, string>> = {
  'annotations of variables, patterns and parameters': `
let a: number = 1, b: string | undefined, c!: number; const { d, e: [f = 2] }: { d: number; e: number[] } = { d: 1, e: [] }
function g(this: void, x?: number, { y }: { y?: number } = {}, ...r: string[]): asserts x is number { void x }
c = 3; g(); console.log(a, b, c, d, f, g.length)`,

  'a this parameter, alone or with others': `
function h(this: { v: number }): number { return this.v }
function h1(this: { v: number },): number { return this.v }
function h2(this: { v: number }, q: number): number { return this.v + q }
console.log(h.call({ v: 1 }), h1.call({ v: 2 }), h2.call({ v: 1 }, 2), h.length, h2.length)`,

  'assertions in every position, also as assignment targets': `
const x = ({ n: 1 } as { n: number }).n, y = <number>2, z = (<any>{ q: 1 }).q, w = x!, v = [1] as const, u = { k: 1 } satisfies object, t = (() => 5 as number)() as any as number
const fn = () => <any>{ a: 1 }; const fn2 = (): any => ({ b: 2 } as any)
console.log(x, y, z, w, v[0], u.k, t, fn().a, fn2().b, (fn as any)!().a)
let asg = 1; (asg as any) = 2; (<any>asg) = 3; asg! = 4; (asg as number)++; [(asg as any)] = [7]; ({ q: (asg as any) } = { q: 8 }); for ((asg as any) of [9]); console.log(asg)`,

  'a bracket on the line after a type starts a new statement': `
let i = 1 as any
;[2].forEach((k) => console.log(k))
let j = i as number
(console.log)('paren')
let k2 = j as any
[3].forEach((q) => console.log(q))
let l = k2 as string
\`tpl\`
const m = l satisfies any
(console.log)('sat')`,

  'an assertion over several lines after return and in an arrow': `
function ra() { return <
  number
>5 }
const rb = (): number => <
  any
> 6
console.log(ra(), rb())`,

  'arrows whose types go over several lines': `
const p = (a: number): Promise<
  number
> => Promise.resolve(a)
const q = async (
  a: number,
): Promise<{
  a: number
}> => ({ a })
const r = <
  T,
>(a: T) => a
const s = async <
  T,
>(a: T): Promise<T> => a
function ret() { return <
  T,
>(a: T) => a }
const t = (a: number)
  : number => a
console.log(await p(1), (await q(2)).a, r(3), await s(4), ret()(5), t(6))`,

  'type parameters of arrows': `
const a = async <T,>(x: T): Promise<T> => x; const b = async<T>(x: T) => x; const c = <T extends object>(x: T) => x; const d = async x => x; const e = async (x?: number) => x
console.log(await a(1), await b(2), c({ q: 3 }).q, await d(4), await e(5))`,

  'type arguments': `
class Box<T = unknown> { constructor(public v: T) {} map<U>(f: (x: T) => U): Box<U> { return new Box<U>(f(this.v)) } static of<T>(v: T) { return new Box<T>(v) } }
const id = <T>(x: T) => x; const inst = id<number>; const maps = new Map<string, Map<number, string>>(); const tag = <T>(s: TemplateStringsArray) => s[0]
console.log(Box.of<number>(1).map<string>((x) => 's' + x).v, inst(2), maps.size, tag<string>\`tt\`, id?.<number>(3), new Array<number>(3).length)`,

  'members, modifiers and overloads of classes': `
abstract class A<T> implements Iterable<T>, Object { declare nope: string; abstract ab: number; abstract abm(): void; private readonly x: number = 1; protected static override?: string; public y?: number; z!: string; ['k']?: number = 5; #p?: number = 6; static readonly s: number = 7
  constructor(); constructor(q?: number) { this.y = q }
  m(): void; m(a?: number): void { this.y = a }
  opt?(): number { return 1 }
  get g(): number { return this.x + this.#p! } set g(v: number) { }
  [key: string]: any; static [key: number]: string
  private async pm<T>(this: A<any>, a: T): Promise<T> { return a } public static async ps(): Promise<number> { return 1 }
  *[Symbol.iterator](): Generator<T> { }
  public *gen() { yield 1 } private async *ag() { yield 2 } public get acc() { return 1 } readonly [\`t\`] = 9
}
class B extends A<number> implements Object { ab = 1; abm() {} override m() { super.m(3) } }
const b = new B(); b.m(); console.log(b.y, b.g, b.k, A.s, 'nope' in b, 'z' in b, 'ab' in b, await b.pm(4), await A.ps(), [...b.gen()], b.acc, b.t, b.opt(), Object.keys(b).join())`,

  'fields without semicolons, also those named like modifiers': `
class F { a = 1
  public [\`b\`] = 2
  private *c() { yield this.a }
  readonly d = 3
  static readonly e = 4
  declare q: number
  *f() { yield 5 }
  g = 1 as number
  ;['h'] = 6
  x: number
  ['y'] = 7
  async: number = 8
  get = 9
  set: any
  static = 10
  readonly = 11
  public in = 12
  private instanceof = 13 }
const o: any = new F(); console.log(JSON.stringify(o), [...o.c()], [...o.f()], F.e)`,

  'parameter properties': `
class P0 { base = 'b'; constructor(readonly k = 1) {} }
class P extends P0 { own = 'o'; constructor(public a: number, private readonly b: string = 'bb', protected c?: number, d = 5) { console.log('before'); super(a); console.log(this.a, this.b, this.c, d, this.own) } }
console.log(JSON.stringify(new P(1)), Object.keys(new P(2)).join())
class P3 { constructor(public x: number) { 'use strict' } }
console.log(new P3(4).x)`,

  'enums: constant, computed, merged, in blocks': `
enum E { A, B = 5, C, D = 'd' as any, F = 'x'.length, G = F + 1, H = ~A | (1 << 3), I = E.B * 2, J = E['C'], 'k-k' = 3, L }
enum S { X = 'x', Y = \`y\${1}\`, Z = X + 'z', W = \`\${Y}w\` }
const enum C { One = 1, Two }
enum E { Later = 100, After, Ref = B }
console.log(JSON.stringify(E), JSON.stringify(S), C.Two, C[1])
enum Empty {}
enum Comments { /* a, */ A, // b,
  B = 2, /* , */
  C
}
console.log(JSON.stringify(Empty), JSON.stringify(Comments))
{ enum Block { A = 1 } console.log(Block.A) } { enum Block { B = 2 } console.log(JSON.stringify(Block)) }
function inF() { enum Loc { Q } return Loc.Q } console.log(inF())
enum Calls { A = [1, 2].map((A) => A)[1]!, B = (() => { const C = 5; return C })() }
console.log(JSON.stringify(Calls))
enum Neg { A = -1, B, C = +2, D = 2 ** 3, E = 7 / 2, F = 7 % 4, G = 1 >>> 0, H = 'a' + 1, NaN2 = 0 / 0 }
console.log(JSON.stringify(Neg))
declare enum DE { A } declare const enum DCE { A }`,

  'namespaces: merged, nested, dotted, with classes, functions and enums': `
namespace N { export const x = 1; export let y = x + 1; export function f() { return y++ } export class K { v = x } export enum E { A = 3 } const hidden = 5; export const { a, b: [b1 = hidden] } = { a: 1, b: [] as number[] }; export namespace M { export const z = x + 10; export interface I {} } export interface T {} export type U = 1; export let later: number; later = 4; export async function af() { return y } export const q = 1, w = 2; console.log({ x, y }.x) }
namespace N { export const second = x + y; export const viaF = f() }
console.log(N.x, N.y, N.f(), N.y, new N.K().v, N.E.A, N.a, N.b1, N.M.z, N.later, N.second, N.viaF, await N.af(), N.q, N.w)
namespace A.B.C { export const deep = 'deep' } console.log(A.B.C.deep)
namespace Types { export interface I {} export type T = string } 
declare namespace D { const x: number } declare module 'foo' { } declare global { var zzz: number }
class Merged { static s = 1 } namespace Merged { export const extra = s2(); function s2() { return Merged.s + 1 } } console.log(Merged.extra)
function fm() { return fm.prop } namespace fm { export const prop = 'fp' } console.log(fm())
enum EM { A } namespace EM { export function f() { return EM.A } } console.log(EM.f())
namespace Sh { export const Sh = 1; export const v = Sh + 1 } console.log(Sh.v)
namespace G { export const g$ = 1; let G$ = 2; console.log(G$ + g$) }`,

  'declarations that are nothing at run time': `
declare const dc: number; declare let dl: string; declare function df(): void; declare class DC { x: number } declare var dv: any
type Fn = (a: number) => void; interface I { a: number; b?(): void; readonly c: string; new (): I; [k: string]: any }
function ov(a: number): number
function ov(a: string): string
function ov(a: any) { return a }
export type X = 1; export interface Y {} export declare const Z: number
export abstract class AB { abstract m(): void } export default interface DI {}
type T1 = { a: 1 }
;(() => console.log('after type'))()
const before = console.log
type T2 = 1
(() => console.log('iife'))()
console.log(ov(1), typeof before)`,

  'non-null marks in optional chains': `
const o: any = { a: { b: [1] }, f() { return this.a } }; console.log(o?.a!.b![0]!, o!.a?.b, (o?.f)!()!.b, o.f!().b, o.nope?.x!.y.z, (o as any)?.['a']!.b)`,

  'types in catch clauses and loop heads': `
try { throw 1 } catch (e: unknown) { console.log(e as number) }
for (const x of [1] as number[]) console.log(x); for (let i: number = 0; i < 1; i++) console.log(i)
label: for (const k in { a: 1 } as object) { continue label }
if (1 as any) console.log('if'); else console.log('no')`,

  'types over several lines': `
type Tpl = \`a
b \${string}\`; type Cond<T> = T extends infer U ? U : never
const after = 1; console.log(after)`,

  'names with escapes and letters of any script': `
const é: number = 1, \\u0061b: string = 'x', ünï: number[] = [2]; console.log(é, ab, ünï[0])`,

  'exports of every kind': `
export const ex = 1; export function ef() { return 2 } export class EC { v = 3 } export { ex as renamed, type X2 }; type X2 = 1; export async function ea() { return 4 } export enum EE { A = 6 }
console.log(ex, ef(), new EC().v, await ea(), EE.A)`,

  'a default export of a named function is hoisted': `
console.log(def()); export default function def() { return 'def' }`,

  'a default export of an unnamed class': `
export default class { static { console.log('ran') } }
(console.log)('next')`,

  'a default export of an unnamed async function': `
export default async function () { }
(console.log)('next')`,

  'a default export of an expression is evaluated': `
export default console.log('evaluated') as any`,

  'types in generators': `
function* gg(): Generator<number> { const x: number = yield 1; yield x as number; yield* ([2] as number[]) }
console.log([...gg()].join())`,

  'comparisons that look like type arguments': `
let a1 = 1, b1 = 2, c1 = 3; console.log(a1 < b1, (a1 < b1) as any > (c1 as any), a1<b1 == true, a1 << b1, a1 < (b1))`,

  'types in object literals': `
const ob = { m<T>(this: any, a: T): T { return a }, get x(): number { return 1 }, set x(v: number) {}, async n<T>(a: T): Promise<T> { return a }, ['c' as string](): number { return 2 }, f: <T>(x: T) => x, async *ag(): AsyncGenerator<number> { yield 1 } }
console.log(ob.m(1), ob.x, await ob.n(2), (ob as any).c(), ob.f(3))`,

  'an interface that merges with a class': `
interface IC { extra?: number } class IC { v = 1 } console.log(new IC().v)`,

  'constructor types and import types': `
let ctor: abstract new () => object = Object as any; let im: typeof import('node:fs'); let uq: unique symbol = Symbol() as any; console.log(typeof ctor)`,

  'assertions in arguments': `
const sa = Math.max(1 as number, 2 satisfies number, ...([3] as number[])); console.log(sa)`,

  'types in static blocks': `
class SB { static x: number; static { this.x = 5 as number } } console.log(SB.x)`,

  'arrows in conditional expressions': `
const ca = (x: number) => x > 1 ? ((y: number): string => 'a' + y) : (y: number): string => 'b' + y; console.log(ca(1)(2), ca(2)(3))
const cb = true ? (x: number) => x : (y: string): number => 2; console.log((cb as any)(4))`,
}
