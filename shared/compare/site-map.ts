import type { Site, SiteTable } from '../sites'
import { longestCommon } from './sequence'

/** In the place of a site: the other source has none like it. */
export const NO_SITE_THERE = -1

/** By SiteId of the first source: the same place's SiteId in the second, 0 for 0. */
export type SiteMap = (site: number) => number

interface PlacedSite {
  readonly id: number
  readonly site: Site
  /** What must be the same for it to be the same place, wherever it stands. */
  readonly key: string
}

/**
 * Which places of one source are which of another. Where the source is the same, each is itself;
 * otherwise the longest list of equal places in equal order, and between these the changed ones that
 * stand in the place of each other.
 */
export function mapSites(first: SiteTable, second: SiteTable): SiteMap {
  const a = inOrder(first)
  const b = inOrder(second)
  const map = new Int32Array(first.length + 1).fill(NO_SITE_THERE)
  map[0] = 0
  let lastA = 0
  let lastB = 0
  const anchor = (i: number, j: number): void => {
    pairChanged(a.slice(lastA, i), b.slice(lastB, j), map)
    if (i < a.length) map[a[i]!.id] = b[j]!.id
    lastA = i + 1
    lastB = j + 1
  }
  for (const [i, j] of longestCommon(a, b, isSamePlace)) anchor(i, j)
  anchor(a.length, b.length)
  return (site) => map[site] ?? NO_SITE_THERE
}

const isSamePlace = (a: PlacedSite, b: PlacedSite): boolean => a.key === b.key

function inOrder(table: SiteTable): PlacedSite[] {
  const placed = table.map((site, i) => ({ id: i + 1, site, key: `${site.kind} ${site.name}` }))
  return placed.sort((x, y) => x.site.line - y.site.line || x.site.column - y.site.column)
}

/** Between two anchors: the places of a kind belong together in their order, where both have as many. */
function pairChanged(a: readonly PlacedSite[], b: readonly PlacedSite[], map: Int32Array): void {
  for (const kind of new Set(a.map(({ site }) => site.kind))) {
    const before = a.filter(({ site }) => site.kind === kind)
    const after = b.filter(({ site }) => site.kind === kind)
    if (before.length === after.length) before.forEach(({ id }, i) => (map[id] = after[i]!.id))
  }
}
