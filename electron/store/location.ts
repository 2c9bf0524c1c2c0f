import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the app and the command line keep their runs: the system's place for a program's data. */
export function defaultDatabasePath(env = process.env, platform = process.platform, home = homedir()): string {
  const file = 'taskscope.db'
  if (env.TASKSCOPE_DB) return env.TASKSCOPE_DB
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Taskscope', file)
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Taskscope', file)
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'taskscope', file)
}
