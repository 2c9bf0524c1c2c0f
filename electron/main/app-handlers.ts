import { basename } from 'node:path'
import { shell } from 'electron'
import { UserError } from '@shared/errors'
import type { AppResults } from '@shared/contract/app'
import { about, licenses, showChromiumLicenses } from './about'
import type { Handlers } from './answer'
import type { Data } from './data'
import type { Documentation } from './documentation'
import type { Files } from './files'
import type { AppMenu } from './menu'
import type { Preferences } from './preferences'
import type { Runs } from './runs'
import type { Updates } from './updates/updates'
import type { LongWork } from './work'

interface Services {
  readonly runs: Runs
  readonly data: Data
  readonly documentation: Documentation
  readonly files: Files
  readonly preferences: Preferences
  readonly menu: AppMenu
  readonly updates: Updates
  readonly work: LongWork
}

/** What is asked of the program itself, not of its runs. */
export function createAppHandlers({
  runs,
  data,
  documentation,
  files,
  preferences,
  menu,
  updates,
  work,
}: Services): Pick<Handlers, keyof AppResults> {
  /** Found to have a database of its own. The page never names a folder: it could name any. */
  let occupied: string | undefined
  return {
    'settings.get': () => preferences.current,
    'settings.change': (change) => preferences.change(change),

    'data.info': () => data.info(),
    async 'data.move'({ to }) {
      const folder = to === 'default' ? data.defaultFolder : await files.askFolder()
      if (folder === null) return null
      const moved = await runs.alone(() =>
        work.attend('move', basename(folder), (attendance) => data.moveTo(folder, false, attendance)),
      )
      if (moved === null) return null
      occupied = moved === 'occupied' ? folder : undefined
      return { folder, moved }
    },
    async 'data.useExisting'() {
      const folder = occupied
      if (folder === undefined)
        throw new UserError({ en: 'Choose the folder first.', fr: 'Choisissez d’abord le dossier.' })
      await runs.alone(() => work.attend('move', basename(folder), () => data.moveTo(folder, true)))
      return null
    },
    'data.show'() {
      shell.showItemInFolder(data.file)
      return null
    },

    'updates.state': () => updates.state,
    async 'updates.check'() {
      await updates.check()
      return null
    },
    async 'updates.download'() {
      await updates.download()
      return null
    },
    async 'updates.restart'() {
      await runs.alone(() => updates.restart())
      return null
    },

    'menu.update'(state) {
      menu.update(state)
      return null
    },

    'app.about': () => about(data.store(), data.file),
    'app.documentation'() {
      documentation.show()
      return null
    },
    'app.licenses': () => licenses(),
    async 'app.chromiumLicenses'() {
      await showChromiumLicenses()
      return null
    },
  }
}
