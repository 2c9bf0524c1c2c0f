import type { Site, SiteTable } from '../sites'

/** In the place of a site: the other source has none like it. */
export const NO_SITE_THERE = -1

/** By SiteId of the first source: the same place's SiteId in the second, 0 for 0. */
export type SiteMap = (site: number) => number

/** Beyond this many comparisons (two thousand sites each) only what is alike at both ends is found. */
const MOST_COMPARISONS = 4_000_000

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
  for (const [i, j] of commonPlaces(a, b)) anchor(i, j)
  anchor(a.length, b.length)
  return (site) => map[site] ?? NO_SITE_THERE
}

function inOrder(table: SiteTable): PlacedSite[] {
  const placed = table.map((site, i) => ({ id: i + 1, site, key: `${site.kind} ${site.name}` }))
  return placed.sort((x, y) => x.site.line - y.site.line || x.site.column - y.site.column)
}

/** Indices of the longest common subsequence, ascending. */
function commonPlaces(a: readonly PlacedSite[], b: readonly PlacedSite[]): [number, number][] {
  let start = 0
  while (start < a.length && start < b.length && a[start]!.key === b[start]!.key) start++
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a[endA - 1]!.key === b[endB - 1]!.key) {
    endA--
    endB--
  }
  const head = Array.from({ length: start }, (_, i): [number, number] => [i, i])
  const tail = Array.from({ length: a.length - endA }, (_, i): [number, number] => [endA + i, endB + i])
  const middle = longestCommon(a.slice(start, endA), b.slice(start, endB))
  return [...head, ...middle.map(([i, j]): [number, number] => [i + start, j + start]), ...tail]
}

function longestCommon(a: readonly PlacedSite[], b: readonly PlacedSite[]): [number, number][] {
  if (a.length * b.length > MOST_COMPARISONS) return []
  const width = b.length + 1
  // longest[i * width + j]: of what follows from i in a and j in b.
  const longest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i]!.key === b[j]!.key
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
    }
  }
  const common: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]!.key === b[j]!.key) common.push([i++, j++])
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++
    else j++
  }
  return common
}

/** Between two anchors: the places of a kind belong together in their order, where both have as many. */
function pairChanged(a: readonly PlacedSite[], b: readonly PlacedSite[], map: Int32Array): void {
  for (const kind of new Set(a.map(({ site }) => site.kind))) {
    const before = a.filter(({ site }) => site.kind === kind)
    const after = b.filter(({ site }) => site.kind === kind)
    if (before.length === after.length) before.forEach(({ id }, i) => (map[id] = after[i]!.id))
  }
}
