import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { app, shell } from 'electron'
import * as v from 'valibot'
import { UserError } from '@shared/errors'
import type { About, License } from '@shared/contract'
import type { StoreClient } from '../store/client'

/** `sqlite` is empty where the database cannot be opened. */
export async function about(store: Promise<StoreClient>, dataFile: string): Promise<About> {
  const { electron, chrome, node } = process.versions
  const sqlite = await store.then(
    (opened) => opened.sqliteVersion(),
    () => '',
  )
  return { version: app.getVersion(), electron, chrome, node, sqlite, dataFile }
}

const licensesSchema = v.array(
  v.object({ name: v.string(), version: v.string(), identifier: v.string(), text: v.string() }),
)

/** Of all that is part of the program, as the build listed it. @throws Error with a sentence */
export async function licenses(): Promise<readonly License[]> {
  const file = join(import.meta.dirname, '../licenses.json')
  try {
    return v.parse(licensesSchema, JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    throw new UserError(
      {
        en: 'The list of licences is missing: build or install Taskscope again.',
        fr: 'La liste des licences manque\u00a0: construisez ou installez Taskscope de nouveau.',
      },
      { cause: error },
    )
  }
}

/**
 * Opens Chromium's own list, which lies beside Electron's binary, or on a Mac among the resources: 10 MB of HTML,
 * which a browser shows and searches.
 *
 * @throws Error with a sentence
 */
export async function showChromiumLicenses(): Promise<void> {
  const folders = [dirname(process.execPath), process.resourcesPath]
  const file = folders.map((folder) => join(folder, 'LICENSES.chromium.html')).find((path) => existsSync(path))
  if (file === undefined)
    throw new UserError({
      en: 'The licences of Chromium are missing: install Taskscope again.',
      fr: 'Les licences de Chromium manquent\u00a0: installez Taskscope de nouveau.',
    })
  const problem = await shell.openPath(file)
  if (problem)
    throw new UserError({
      en: `${file} cannot be shown (${problem}): open it in a browser.`,
      fr: `${file} ne peut pas être affiché (${problem})\u00a0: ouvrez-le dans un navigateur.`,
    })
}
