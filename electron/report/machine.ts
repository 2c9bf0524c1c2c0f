import { homedir, hostname, tmpdir, userInfo } from 'node:os'
import type { Machine } from './privacy'

/** The machine that this program runs on. `folders`: others of the user's, such as the program's own data. */
export const thisMachine = (folders: readonly string[] = []): Machine => ({
  home: homedir(),
  folders: [process.cwd(), tmpdir(), ...folders],
  user: userName(),
  host: hostname(),
})

/** Empty for a user without an entry, as in some containers. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
