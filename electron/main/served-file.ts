import { join, normalize, sep } from 'node:path'

/** `file://` pages may load no modules once their extra privileges are off, so the window has a scheme of its own. */
export const ORIGIN = 'app://taskscope'

/** The file under the folder `root` that a URL of our scheme names; null where it names none, or one elsewhere. */
export function servedFile(root: string, url: string): string | null {
  const { host, pathname } = new URL(url)
  if (`app://${host}` !== ORIGIN) return null
  try {
    const file = normalize(join(root, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)))
    return file.startsWith(root + sep) ? file : null
  } catch {
    return null // no URL of ours has such as `%zz`
  }
}
