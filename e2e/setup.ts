import { electronEnv, resolveElectron } from '../scripts/electron.ts'

/** Before the first test: the Electron that all of them run, handed on to the workers by the environment. */
export default async function setup(): Promise<void> {
  const electron = await resolveElectron()
  Object.assign(process.env, electronEnv(electron))
  console.log(`Electron ${electron.version} (${electron.source})`)
}
