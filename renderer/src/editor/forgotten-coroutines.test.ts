import * as ts from 'typescript'
import { describe, expect, it } from 'vitest'
import asyncio from '../../../resources/types/asyncio.d.ts?raw'
import { forgottenCoroutines, nameOfCreateTask } from './forgotten-coroutines'

const OPTIONS: ts.CompilerOptions = { target: ts.ScriptTarget.ESNext, types: [] }
const host = ts.createCompilerHost(OPTIONS)
const types = ts.createSourceFile('asyncio.d.ts', asyncio, ts.ScriptTarget.ESNext)

/** The compiler's own libraries are read once. */
const libraries = new Map<string, ts.SourceFile | undefined>()
function libraryOf(name: string): ts.SourceFile | undefined {
  if (!libraries.has(name)) libraries.set(name, host.getSourceFile(name, ts.ScriptTarget.ESNext))
  return libraries.get(name)
}

function read(source: string): { checker: ts.TypeChecker; file: ts.SourceFile } {
  const file = ts.createSourceFile('snippet.ts', source, ts.ScriptTarget.ESNext, true)
  const program = ts.createProgram(['asyncio.d.ts', 'snippet.ts'], OPTIONS, {
    ...host,
    getSourceFile: (name) => [file, types].find(({ fileName }) => fileName === name) ?? libraryOf(name),
  })
  return { checker: program.getTypeChecker(), file }
}

/** What is marked as forgotten, as it stands in the source, after an import of asyncio. */
function forgotten(code: string, head = "import * as asyncio from 'asyncio'"): string[] {
  const source = `${head}\nasync function work(n = 0) { return n }\n${code}`
  const { checker, file } = read(source)
  return forgottenCoroutines(ts, checker, file).map(({ start, length }) => source.slice(start, start + length))
}

describe('a coroutine that nobody will await', () => {
  it('is a call of an async function whose result is dropped', () => {
    expect(forgotten('work()')).toEqual(['work()'])
    expect(forgotten('const f = async () => {}\nf()')).toEqual(['f()'])
    expect(forgotten('class A { async go() { this.go() } }\nnew A().go()')).toEqual(['this.go()', 'new A().go()'])
  })

  it('is a call of one of asyncio’s coroutines', () => {
    expect(forgotten('const queue = new asyncio.Queue<number>()\nqueue.put(1)\nasyncio.sleep(1)')).toEqual([
      'queue.put(1)',
      'asyncio.sleep(1)',
    ])
  })

  it('is found within the statement that drops it', () => {
    expect(forgotten('Math.random() > 0.5 && work(1)\nMath.random() > 0.5 ? work(2) : (work(3), work(4))')).toEqual([
      'work(1)',
      'work(2)',
      'work(3)',
      'work(4)',
    ])
  })

  it('is none that is awaited, kept, or handed to someone', () => {
    expect(
      forgotten(`await work()
        const kept = work()
        asyncio.createTask(work())
        asyncio.gather(work(), work())
        await asyncio.taskGroup(async (group) => { group.createTask(work()) })
        asyncio.run(work())
        const all = [1, 2].map((n) => work(n))
        const lists = [1, 2].map(async (n) => n)
        async function* numbers() { yield 1 }
        numbers()
        fetched()
        function fetched() { return Promise.resolve(1) }
        void work()
        work().catch(() => {})
        let later = kept
        later = work()
        await Promise.all([work(), asyncio.sleep(1)])`),
    ).toEqual([])
  })

  it('is an async function for someone who asks for no result', () => {
    expect(forgotten('[1, 2].forEach(async (n) => { await work(n) })')).toEqual(['async'])
    expect(forgotten('new Promise<void>(async function (resolve) { await work(); resolve() })')).toEqual(['async'])
    expect(forgotten('asyncio.createTask(work()).addDoneCallback(async () => {})')).toEqual(['async'])
    expect(forgotten('Promise.resolve(1).then(async () => {}).finally(async () => {})')).toEqual([])
    expect(
      forgotten('async function retry(job: () => unknown) { return await job() }\nawait retry(async () => {})'),
    ).toEqual([])
  })

  it('is nothing that plain JavaScript has: there an async function starts when it is called', () => {
    expect(forgotten('work()', '')).toEqual([])
    expect(forgotten('work()', "import type { Task } from 'asyncio'")).toEqual([])
    expect(forgotten('work()', "import 'asyncio'")).toEqual(['work()'])
  })

  it('can be awaited at the top level and in async functions', () => {
    const { checker, file } = read(`import 'asyncio'
      async function work() {}
      work()
      function plain() { work() }
      const arrow = async () => { work() }`)
    expect(forgottenCoroutines(ts, checker, file).map(({ canAwait }) => canAwait)).toEqual([true, false, true])
  })
})

it('createTask goes by the name that the snippet imports it under', () => {
  const name = (source: string) => nameOfCreateTask(ts, read(source).file)
  expect(name("import * as aio from 'asyncio'")).toBe('aio.createTask')
  expect(name("import { sleep, createTask as spawn } from 'asyncio'")).toBe('spawn')
  expect(name("import { sleep } from 'asyncio'")).toBeUndefined()
})
