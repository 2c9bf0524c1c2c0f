import { type Component, type FunctionalComponent, h, shallowRef } from 'vue'
import type * as Module from './later-parts'

type Parts = typeof Module

const parts = shallowRef<Parts>()
let loading: Promise<unknown> | undefined
const load = (): Promise<unknown> => (loading ??= import('./later-parts').then((loaded) => (parts.value = loaded)))

/** Loads them when the window has nothing else to do, so that each opens at once when it is wanted. */
export const loadLaterParts = (): void => void requestIdleCallback(() => void load())

/**
 * Dialogs and panes that the window's first picture does not show: without their code it is there sooner.
 * Not as Vue's own asynchronous components, of which each is late at its first use, even once loaded: the
 * menu that opens a dialog would be gone before the dialog asks to whom the focus goes back.
 */
function later<Name extends keyof Parts>(name: Name): Parts[Name] {
  const component: FunctionalComponent = (props, { slots }) => {
    if (parts.value) return h(parts.value[name] as Component, props, slots)
    void load()
    return null
  }
  component.inheritAttrs = false
  return component as unknown as Parts[Name]
}

export const AboutDialog = later('AboutDialog')
export const CommandPalette = later('CommandPalette')
export const ComparePane = later('ComparePane')
export const DetailsDialog = later('DetailsDialog')
export const InspectorDrawer = later('InspectorDrawer')
export const InspectorPane = later('InspectorPane')
export const KeysDialog = later('KeysDialog')
export const LessonPane = later('LessonPane')
export const LicensesDialog = later('LicensesDialog')
export const MomentPane = later('MomentPane')
export const ReplayBar = later('ReplayBar')
export const SettingsDialog = later('SettingsDialog')
export const StorageDialog = later('StorageDialog')
export const VersionsDialog = later('VersionsDialog')
