import type { SiteTable } from '@shared/sites'
import { TaskItems } from '@shared/timeline/items'
import { type Lanes, layOutInParts, layOutLanes } from '@shared/timeline/lanes'
import type { RunModel } from '@shared/timeline/model'
import { RepeatedWork } from '../parts'
import { layOutAreas } from './areas'
import { GroupTimes } from './group-times'
import { GroupLanes } from './groups'
import { NO_FOLDS, type Folds } from './folds'
import { areasWithPinned } from './pinned'
import type { Scene } from './scene'
import { clamp, endOf, fit } from './viewport'

export type MutableScene = { -readonly [K in keyof Scene]: Scene[K] } & {
  /** The lanes of a run that goes on, on their way. */
  readonly layingOut: RepeatedWork<Lanes>
}

/** That the minimap grows is painted this often at most, in ns: nobody reads quicker. */
const MINIMAP_PAUSE_NS = 1e8

/** What a scene takes over from its view, however often it changes. */
export interface SceneSettings extends Pick<Scene, 'theme' | 'words' | 'laneHeight' | 'dpr'> {
  /** Size of the view, in CSS pixels. */
  readonly width: number
  readonly height: number
  /** How long a live run has lasted, where that is more than its last event tells. */
  readonly elapsedNs: number
  /** Whether the whole run is to be in sight, however it grows. */
  readonly isFitted: boolean
  readonly folds: Folds
  /** Says of a task's row whether it is to be shown; undefined: all are. */
  readonly filter: ((row: number) => boolean) | undefined
}

/** A run as it looks from its beginning. */
export function makeScene(model: RunModel, sites: SiteTable, settings: SceneSettings): MutableScene {
  const { tasks, slices, instants, spans } = model
  const { theme, words, laneHeight, dpr, filter } = settings
  const lanes = layOutLanes(model, { collapsed: new Set(), filter })
  const scene: MutableScene = {
    ...{ model, sites, lanes, theme, words, laneHeight, dpr },
    layout: 0,
    layingOut: new RepeatedWork(),
    slices: new TaskItems(
      () => tasks.columns.firstSlice,
      () => slices.columns.next,
    ),
    instants: new TaskItems(
      () => tasks.columns.firstInstant,
      () => instants.columns.next,
    ),
    spans: new TaskItems(
      () => tasks.columns.firstSpan,
      () => spans.columns.next,
    ),
    groups: new GroupLanes(model, lanes),
    groupTimes: new GroupTimes(model),
    collapsed: new Set(),
    pinned: [],
    nowNs: 0,
    areas: layOutAreas(settings.width, settings.height),
    bounds: { durationNs: 0, width: 1, height: 1, contentHeight: 0, folds: NO_FOLDS },
    viewport: { leftNs: 0, nsPerPx: Infinity, scrollTop: 0, folds: NO_FOLDS },
    selection: null,
    hoveredLane: -1,
  }
  refreshScene(scene, settings)
  return scene
}

/** Brings the scene up to its model and its view; the viewport stays where it can. */
export function refreshScene(scene: MutableScene, settings: SceneSettings): void {
  const { model } = scene
  const { theme, words, laneHeight, dpr } = settings
  Object.assign(scene, { theme, words, laneHeight, dpr })
  if (model.finished && isBehind(scene)) layOutScene(scene, settings.filter)
  scene.areas = areasWithPinned(layOutAreas(settings.width, settings.height), scene.pinned.length, laneHeight)
  scene.nowNs = nowOf(model, settings.elapsedNs)
  scene.bounds = {
    durationNs: scene.nowNs,
    width: scene.areas.lanes.width,
    height: scene.areas.lanes.height,
    contentHeight: scene.lanes.length * laneHeight,
    folds: settings.folds,
  }
  const { scrollTop } = scene.viewport
  const viewport = settings.isFitted ? { ...fit(scene.bounds), scrollTop } : scene.viewport
  scene.viewport = clamp(viewport, scene.bounds)
}

/** Where what is still open ends. */
export const nowOf = ({ finished, endNs }: RunModel, elapsedNs: number): number =>
  finished ? endNs : Math.max(endNs, elapsedNs)

/** How far a run that goes on had come when it was painted last. */
export interface Painted {
  /** Its last event. */
  readonly endNs: number
  readonly nowNs: number
}

/**
 * Whether it is to be seen that time went on until `nowNs`: something in sight has moved by a pixel of the screen,
 * or, some time later, the minimap has, which always shows the whole run.
 */
export function isGrowthSeen({ viewport, bounds, dpr }: Scene, painted: Painted, nowNs: number): boolean {
  const grownNs = nowNs - painted.nowNs
  const isPixel = (nsPerPx: number): boolean => (grownNs / nsPerPx) * dpr >= 1
  // What happened before the last event that was painted does not change any more.
  const isInSight = endOf(viewport, bounds) >= painted.endNs
  return (isInSight && isPixel(viewport.nsPerPx)) || (grownNs >= MINIMAP_PAUSE_NS && isPixel(fit(bounds).nsPerPx))
}

/**
 * Goes on with the lanes of tasks that are new, of a run that goes on: it may have very many. Gives back
 * whether they are there now.
 */
export function catchUpLanes(scene: MutableScene, filter: SceneSettings['filter']): boolean {
  const { model, collapsed } = scene
  if (!lacksLanes(scene)) return false
  const lanes = scene.layingOut.work(() => layOutInParts(model, { collapsed, filter }))
  if (lanes !== undefined) takeLanes(scene, lanes)
  return lanes !== undefined
}

/** Whether a run that goes on has tasks whose lanes are still to come. */
export const lacksLanes = (scene: Scene): boolean => !scene.model.finished && isBehind(scene)

const isBehind = ({ lanes, model }: Scene): boolean => lanes.laneOf.length !== model.tasks.length

/** Lays the lanes out anew, all at once: others are folded away or filtered. */
export function layOutScene(scene: MutableScene, filter: SceneSettings['filter']): void {
  takeLanes(scene, layOutLanes(scene.model, { collapsed: scene.collapsed, filter }))
}

function takeLanes(scene: MutableScene, lanes: Lanes): void {
  scene.layingOut.drop()
  scene.lanes = lanes
  scene.groups = new GroupLanes(scene.model, lanes)
  scene.layout++
}
