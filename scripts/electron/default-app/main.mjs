// What Electron's own default app does when it is given a folder, and no more:
// the fallback Electron comes without one.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = resolve(process.argv.slice(1).find((arg) => !arg.startsWith('-')) ?? '.')
const { name, productName, version, main } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'))
process.defaultApp = true
app.setAppPath(folder)
app.setVersion(version)
app.name = productName ?? name
await import(pathToFileURL(resolve(folder, main)).href)
