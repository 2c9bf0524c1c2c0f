import * as v from 'valibot'
import { MOST_REPEATS } from './library'
import { CLOCKS } from './run'

const THEMES = ['system', 'light', 'dark'] as const
const LANGUAGES = ['system', 'en', 'fr'] as const
/** What the wheel does over the timeline without a modifier: zoom, or go through the lanes. */
export const WHEEL_HABITS = ['zoom', 'scroll'] as const
const MOTIONS = ['system', 'reduced', 'full'] as const

/** The window's scale is chosen from these, in percent. Any other within their bounds may have been kept. */
export const TEXT_SCALES = [80, 90, 100, 110, 125, 150, 175, 200] as const
/** Of code, in CSS pixels at a scale of 100 %. */
export const CODE_SIZES = { min: 10, max: 28 } as const
export const TAB_SIZES = [2, 3, 4, 8] as const

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))

const entries = {
  theme: v.picklist(THEMES),
  language: v.picklist(LANGUAGES),
  /** Of the whole window, drawings included, in percent. */
  textScale: whole(TEXT_SCALES[0], TEXT_SCALES.at(-1)!),
  motion: v.picklist(MOTIONS),
  /** An installed family by its name; empty: the one that comes with the program. */
  codeFont: v.pipe(v.string(), v.trim(), v.maxLength(100), v.regex(/^[^\p{Cc}"\\]*$/u)),
  codeSize: whole(CODE_SIZES.min, CODE_SIZES.max),
  tabSize: v.picklist(TAB_SIZES),
  wordWrap: v.boolean(),
  clock: v.picklist(CLOCKS),
  /** How often each variant runs in a batch, unless it is asked for another number. */
  repeats: whole(1, MOST_REPEATS),
  wheel: v.picklist(WHEEL_HABITS),
  /** Whether the program looks for newer versions by itself. */
  updates: v.boolean(),
}

/** What the user chose once and for all. Main keeps it; menus, dialogs and the window follow. */
export type Settings = v.InferOutput<v.ObjectSchema<typeof entries, undefined>>

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  language: 'system',
  textScale: 100,
  motion: 'system',
  codeFont: '',
  codeSize: 13,
  tabSize: 2,
  wordWrap: false,
  clock: 'real',
  repeats: 1,
  wheel: 'zoom',
  updates: true,
}

/** Settings as they were kept: one that is missing (an older program's) or unknown (a newer one's) is the default. */
export const settingsSchema = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((kept): Settings => {
    const known = Object.entries(entries).filter(([name, schema]) => v.is(schema, kept[name]))
    return { ...DEFAULT_SETTINGS, ...Object.fromEntries(known.map(([name]) => [name, kept[name]])) }
  }),
)

/** Any part of the settings, and nothing else. */
export const settingsChangeSchema = v.partial(v.strictObject(entries))
export type SettingsChange = v.InferOutput<typeof settingsChangeSchema>
