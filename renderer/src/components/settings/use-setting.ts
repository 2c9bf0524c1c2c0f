import { computed, type WritableComputedRef } from 'vue'
import type { Settings } from '@shared/settings'
import { useSettings } from '../../stores/settings'
import type { SettingName } from './values'

/** A setting to read and to choose: what is chosen takes effect and is kept at once. */
export function useSetting<K extends SettingName>(name: K): WritableComputedRef<Settings[K]> {
  const settings = useSettings()
  return computed({
    get: () => settings.current[name],
    set: (value) => void settings.change({ [name]: value }),
  })
}
