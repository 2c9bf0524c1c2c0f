import * as v from 'valibot'
import { CLOCKS } from './run'

export const THEMES = ['system', 'light', 'dark'] as const
export const LANGUAGES = ['system', 'en', 'fr'] as const

const entries = { theme: v.picklist(THEMES), language: v.picklist(LANGUAGES), clock: v.picklist(CLOCKS) }

/** What the user chose once and for all. Main keeps it; menus, dialogs and the window follow. */
export const settingsSchema = v.object(entries)
export type Settings = v.InferOutput<typeof settingsSchema>

/** Any part of the settings, and nothing else. */
export const settingsChangeSchema = v.partial(v.strictObject(entries))
export type SettingsChange = v.InferOutput<typeof settingsChangeSchema>

export const DEFAULT_SETTINGS: Settings = { theme: 'system', language: 'system', clock: 'real' }
