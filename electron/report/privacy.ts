import type { EventBatch } from '@shared/events/batch'
import type { RunDetails } from '@shared/run'
import { foldRun, type RecordedRun, type Report } from './report'

/** What reports say nothing about, beyond what can be told from its form. */
export interface Machine {
  readonly home: string
  /** Further folders of the user's: where the program was started, temporary files, the program's data. */
  readonly folders: readonly string[]
  readonly user: string
  readonly host: string
}

/** What ends a path in running text. */
const END = '\\s\'"`<>|:;,*?()\\[\\]{}\\\\/'
/** A folder's name may have spaces where a separator follows it. */
const WINDOWS_FOLDERS = '(?:[^\\\\/:*?"\'`<>|\\r\\n]+(?:\\\\+|/))+'

/** Places that are someone's own, whoever it is: homes, temporary folders, mounted disks, drives of Windows. */
const POSIX_PATH = new RegExp(
  `(?<![\\w.~/-])(?:file://)?/(?:home|Users|root|tmp|mnt|media|Volumes|private|var/folders|workspaces?)((?:/[^${END}]*)*)(?![^${END}])`,
  'g',
)
const WINDOWS_PATH = new RegExp(
  `(?<!\\w)(?:file:///)?[A-Za-z]:(?:\\\\+|/+(?=Users/))(${WINDOWS_FOLDERS})([^${END}]*)`,
  'g',
)
const HOME = /^(?:file:\/\/)?\/(?:root|(?:home|Users)\/[^/]+)\/?$/

/** Names that half of all machines have, and words besides. */
const COMMON_NAMES = new Set(
  'root user admin administrator runner node ubuntu debian vagrant docker guest test dev home host localhost'.split(
    ' ',
  ),
)

/** A path of which the last name remains. */
const shorten = (path: string): string => `…/${path.split(/[\\/]+/).findLast((name) => name !== '') ?? ''}`

/**
 * A run without its machine's paths and names: in its title, source, errors, console and every other
 * text. Of a path the last name remains, the home folder is `~`. Environment variables are in no run. The
 * run itself where there was nothing to hide.
 */
export function hidePrivate(run: RecordedRun, machine: Machine): RecordedRun {
  const hiders = hidersFor(machine)
  const details = hideInDetails(run.details, hiders)
  const batches = run.batches.map((batch) => hideInBatch(batch, hiders))
  const isAsBefore =
    batches.every((batch, i) => batch === run.batches[i]) && JSON.stringify(details) === JSON.stringify(run.details)
  return isAsBefore ? run : foldRun(details, batches)
}

/** The same for all of a report. */
export function hidePrivateIn({ title, runs, variants }: Report, machine: Machine): Report {
  const { hide, hideFolder } = hidersFor(machine)
  return {
    title: hide(hideFolder(title)),
    runs: runs.map((run) => hidePrivate(run, machine)),
    variants: variants.map((variant) => ({ ...variant, label: hide(variant.label) })),
  }
}

type Hide = (text: string) => string

interface Hiders {
  readonly hide: Hide
  /** For code: there a word is more likely to be code than a person's name. */
  readonly hidePaths: Hide
  /** For the name of a file, which may come with its folder. */
  readonly hideFolder: Hide
}

function hidersFor(machine: Machine): Hiders {
  const hidePaths = pathHider(machine)
  const hideFolder = (title: string): string => title.replace(/^.*[\\/](?=[^\\/]+\.[cm]?[jt]sx?$)/, '')
  return { hide: nameHider(machine, hidePaths), hidePaths, hideFolder }
}

function hideInDetails(details: RunDetails, { hide, hidePaths, hideFolder }: Hiders): RunDetails {
  const { error } = details
  const variant = Object.entries(details.variant).map(([axis, value]) => [hide(axis), hide(value)] as const)
  return {
    ...details,
    title: hide(hideFolder(details.title)),
    variant: Object.fromEntries(variant),
    source: hidePaths(details.source),
    sites: details.sites.map((site) => ({ ...site, name: hidePaths(site.name) })),
    marks: details.marks.map((mark) => ({ ...mark, label: hide(mark.label) })),
    ...(error && { error: { message: hide(error.message), stack: error.stack } }),
  }
}

function hideInBatch(batch: EventBatch, { hide }: Hiders): EventBatch {
  const texts = batch.texts.map(hide)
  return texts.some((text, i) => text !== batch.texts[i]) ? { ...batch, texts } : batch
}

function pathHider({ home, folders }: Machine): Hide {
  const own = [home, ...folders]
    .filter((folder) => /[^\\/][\\/]+[^\\/]|^[\\/]+[^\\/]/.test(folder))
    .sort((a, b) => b.length - a.length)
    .map((folder) => ({ pattern: folderPattern(folder), isHome: folder === home }))
  return (text) => {
    let hidden = text
    for (const { pattern, isHome } of own) {
      hidden = hidden.replace(pattern, (path: string, rest: string) => {
        if (/[^\\/]/.test(rest)) return shorten(rest)
        return isHome ? '~' : shorten(path)
      })
    }
    return hidden
      .replace(WINDOWS_PATH, (_, parents: string, last: string) =>
        /^Users[\\/]+[^\\/]+$/.test(parents + last) ? '~' : shorten(last || parents),
      )
      .replace(POSIX_PATH, (path: string, rest: string) => {
        if (HOME.test(path)) return '~'
        return /[^/]/.test(rest) ? shorten(rest) : path
      })
  }
}

/** The folder, written with either separator, once or escaped, and what stands in it. */
function folderPattern(folder: string): RegExp {
  const names = folder.split(/[\\/]+/).map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  const path = names.join('(?:\\\\+|/+)').replace(/(?:\(\?:\\\\\+\|\/\+\))+$/, '')
  return new RegExp(`(?:file:///?)?(?<!\\w)${path}((?:(?:\\\\+|/+)[^${END}]*)*)(?![^${END}])`, 'g')
}

function nameHider({ user, host }: Machine, hidePaths: Hide): Hide {
  const names = [
    { name: user, mark: '‹user›' },
    { name: host, mark: '‹host›' },
  ].filter(({ name }) => name.length > 2 && !COMMON_NAMES.has(name.toLowerCase()))
  const patterns = names.map(({ name, mark }) => {
    const escaped = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    return { pattern: new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, 'giu'), mark }
  })
  return (text) => patterns.reduce((hidden, { pattern, mark }) => hidden.replace(pattern, mark), hidePaths(text))
}
