/** The snippets that the runtime benchmarks measure. `N` is the number of tasks. */

const coroutines = (body: string): string => `import * as asyncio from 'asyncio'\n${body}`

/** Creates N tasks, then awaits each. */
const create = (n: number): string => `
async function main() {
  const tasks = []
  for (let i = 0; i < ${n}; i++) tasks.push(asyncio.createTask(job()))
  for (const task of tasks) await task
}
asyncio.run(main())`

/** Tasks that do nothing. */
export const trivial = (n: number): string => coroutines(`async function job() {}${create(n)}`)

/** Tasks that give way `steps` times each. */
export const steps = (n: number, count: number): string =>
  coroutines(`async function job() { for (let i = 0; i < ${count}; i++) await asyncio.sleep(0) }${create(n)}`)

/** Tasks whose steps compute for about `micros` microseconds each. `spin` is given by the sample. */
export const working = (n: number, count: number, micros: number): string =>
  coroutines(`
const spin = (globalThis as unknown as { spin(micros: number): void }).spin
async function job() { for (let i = 0; i < ${count}; i++) { spin(${micros}); await asyncio.sleep(0) } }${create(n)}`)

/** One task, `depth` coroutines deep, that gives way `count` times. */
export const deep = (depth: number, count: number): string =>
  coroutines(`
async function job(depth: number): Promise<void> {
  if (depth > 1) return await job(depth - 1)
  for (let i = 0; i < ${count}; i++) await asyncio.sleep(0)
}
asyncio.run(job(${depth}))`)

/** How late `sleep` wakes on the real clock: prints each lateness in ms. */
export const lateness = (count: number, seconds: number): string =>
  coroutines(`
async function main() {
  const loop = asyncio.getRunningLoop()
  const late = []
  for (let i = 0; i < ${count}; i++) {
    const due = loop.time() + ${seconds}
    await asyncio.sleep(${seconds})
    late.push((loop.time() - due) * 1e3)
  }
  console.log(JSON.stringify(late))
}
asyncio.run(main())`)

export const gatherMany = (n: number): string =>
  coroutines(`
async function job(i: number) { return i }
async function main() { console.log((await asyncio.gather(...Array.from({ length: ${n} }, (_, i) => job(i)))).length) }
asyncio.run(main())`)
