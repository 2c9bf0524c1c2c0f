import type { Settings } from '@shared/settings'

export type SettingName = keyof Settings

/** A value that a setting can have, as the user reads it. */
export interface Option<T> {
  readonly value: T
  readonly text: string
}
