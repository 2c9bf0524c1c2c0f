import { resolveElectron } from '../scripts/electron.ts'

/** Gets Electron before the first test, where it takes no test's time, and says which one it is. */
export default async function setup(): Promise<void> {
  const { version, source } = await resolveElectron()
  console.log(`Electron ${version} (${source})`)
}
