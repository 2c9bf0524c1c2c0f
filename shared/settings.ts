import * as v from 'valibot'
import { CLOCKS } from './run'

const THEMES = ['system', 'light', 'dark'] as const
const LANGUAGES = ['system', 'en', 'fr'] as const
/** What the wheel does over the timeline without a modifier: zoom, or go through the lanes. */
export const WHEEL_HABITS = ['zoom', 'scroll'] as const

const entries = {
  theme: v.picklist(THEMES),
  language: v.picklist(LANGUAGES),
  clock: v.picklist(CLOCKS),
  wheel: v.picklist(WHEEL_HABITS),
}

/** What the user chose once and for all. Main keeps it; menus, dialogs and the window follow. */
export type Settings = v.InferOutput<v.ObjectSchema<typeof entries, undefined>>

export const DEFAULT_SETTINGS: Settings = { theme: 'system', language: 'system', clock: 'real', wheel: 'zoom' }

/** Settings as they were kept: one that is missing (an older program's) or unknown (a newer one's) is the default. */
export const settingsSchema = v.object({
  theme: v.fallback(entries.theme, DEFAULT_SETTINGS.theme),
  language: v.fallback(entries.language, DEFAULT_SETTINGS.language),
  clock: v.fallback(entries.clock, DEFAULT_SETTINGS.clock),
  wheel: v.fallback(entries.wheel, DEFAULT_SETTINGS.wheel),
})

/** Any part of the settings, and nothing else. */
export const settingsChangeSchema = v.partial(v.strictObject(entries))
export type SettingsChange = v.InferOutput<typeof settingsChangeSchema>
