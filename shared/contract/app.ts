import * as v from 'valibot'
import { COMMAND_NAMES } from '../commands'
import { type Settings, settingsChangeSchema } from '../settings'
import type { Sentence } from '../sentence'

const command = v.picklist(COMMAND_NAMES)

/** What concerns the program itself, not its runs. */
export const appRequests = {
  'settings.get': v.strictObject({}),
  'settings.change': settingsChangeSchema,
  'data.info': v.strictObject({}),
  /** `chosen`: the user is asked which. */
  'data.move': v.strictObject({ to: v.picklist(['chosen', 'default']) }),
  /** After `data.move` found a database in the other folder. */
  'data.useExisting': v.strictObject({}),
  'data.show': v.strictObject({}),
  'updates.state': v.strictObject({}),
  'updates.check': v.strictObject({}),
  'updates.download': v.strictObject({}),
  'updates.restart': v.strictObject({}),
  /** What the window cannot do now, and which of its choices hold: the native menu shows it. */
  'menu.update': v.strictObject({ blocked: v.array(command), chosen: v.array(command) }),
  'app.about': v.strictObject({}),
  'app.documentation': v.strictObject({}),
  'app.licenses': v.strictObject({}),
  'app.chromiumLicenses': v.strictObject({}),
} as const

/** What main answers to these. */
export interface AppResults {
  'settings.get': Settings
  'settings.change': Settings
  'data.info': DataInfo
  /** null: the user chose no folder, or cancelled it. */
  'data.move': { readonly folder: string; readonly moved: DataMoved } | null
  'data.useExisting': null
  'data.show': null
  'updates.state': UpdateState
  'updates.check': null
  'updates.download': null
  'updates.restart': null
  'menu.update': null
  'app.about': About
  /** Shown in a window of its own. */
  'app.documentation': null
  'app.licenses': readonly License[]
  /** Shown by the system's browser. */
  'app.chromiumLicenses': null
}

export interface About {
  readonly version: string
  readonly electron: string
  readonly chrome: string
  readonly node: string
  readonly sqlite: string
  readonly dataFile: string
}

/** The licence of one work that is part of the program. */
export interface License {
  readonly name: string
  /** Empty where it is part of another. */
  readonly version: string
  /** An SPDX expression, such as `MIT`. */
  readonly identifier: string
  readonly text: string
}

export interface DataInfo {
  readonly file: string
  readonly folder: string
  /** It is where the system keeps programs' data. */
  readonly isDefault: boolean
  /** The program was told which database to use; the settings cannot change that. */
  readonly isFixed: boolean
  /** Why the database cannot be opened; null: it can. */
  readonly problem: Sentence | null
}

/** `occupied`: the folder has a database already, and nothing was changed. */
export type DataMoved = 'moved' | 'opened' | 'occupied'

export type UpdateState =
  /** Nobody published this program, or not in a form that can tell of newer ones. */
  | { readonly kind: 'unpublished' }
  /** `checkedAt`: when there was nothing newer, in milliseconds since 1970; null: not asked yet. */
  | { readonly kind: 'idle'; readonly checkedAt: number | null }
  | { readonly kind: 'checking' }
  /** `isOurs`: the program can update itself; else what installed it has to. */
  | { readonly kind: 'available'; readonly version: string; readonly isOurs: boolean }
  /** Until the run that is under way has ended. */
  | { readonly kind: 'waiting'; readonly version: string }
  | { readonly kind: 'downloading'; readonly version: string; readonly percent: number }
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'failed'; readonly message: string }
