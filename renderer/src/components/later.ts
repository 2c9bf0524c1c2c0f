import { type Component, defineAsyncComponent } from 'vue'
import type * as Module from './later-parts'

type Parts = typeof Module

let loading: Promise<Parts> | undefined
const load = (): Promise<Parts> => (loading ??= import('./later-parts'))

/** Loads them when the window has nothing else to do, so that each opens at once when it is wanted. */
export const loadLaterParts = (): void => void requestIdleCallback(() => void load())

/** Dialogs and panes that the window's first picture does not show: without their code it is there sooner. */
const later = <Name extends keyof Parts>(name: Name): Parts[Name] =>
  defineAsyncComponent(async (): Promise<Component> => (await load())[name]) as Parts[Name]

export const AboutDialog = later('AboutDialog')
export const CommandPalette = later('CommandPalette')
export const ComparePane = later('ComparePane')
export const DetailsDialog = later('DetailsDialog')
export const InspectorDrawer = later('InspectorDrawer')
export const InspectorPane = later('InspectorPane')
export const KeysDialog = later('KeysDialog')
export const LessonPane = later('LessonPane')
export const MomentPane = later('MomentPane')
export const ReplayBar = later('ReplayBar')
export const SettingsDialog = later('SettingsDialog')
export const StorageDialog = later('StorageDialog')
export const VersionsDialog = later('VersionsDialog')
