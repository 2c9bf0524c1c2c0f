import { useLocalStorage, useMediaQuery } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Site } from '@shared/sites'
import { useTabs } from './tabs'

/** A stretch of code: lines from 1, columns from 0, `endColumn` exclusive. */
export type CodeRange = Pick<Site, 'line' | 'column' | 'endLine' | 'endColumn'>

/** What lies over the window as a whole; one at a time. */
export type DialogName = 'about' | 'keys' | 'licenses' | 'settings' | 'storage'

/** Below this width the library is a drawer over the code, in CSS pixels. */
const NARROW = '(max-width: 1120px)'
/** The same beside an open lesson, which stands where the library would. */
const NARROW_FOR_LESSONS = '(max-width: 1680px)'

/** What is shown where: nothing of this belongs to a run. */
export const useView = defineStore('view', () => {
  const tabs = useTabs()
  const lessonFolded = useLocalStorage('taskscope.lessonFolded', false)
  const lessonOpen = computed(
    () => tabs.active?.kind === 'snippet' && tabs.active.lesson !== null && !lessonFolded.value,
  )
  const small = useMediaQuery(NARROW)
  const isNarrowForLessons = useMediaQuery(NARROW_FOR_LESSONS)
  const narrow = computed(() => small.value || (lessonOpen.value && isNarrowForLessons.value))
  const libraryPinned = useLocalStorage('taskscope.library', true)
  const drawerOpen = shallowRef(false)
  const libraryOpen = computed(() => (narrow.value ? drawerOpen.value : libraryPinned.value))
  const consoleOpen = useLocalStorage('taskscope.console', true)
  /** Tab leaves the code for what comes after it, instead of indenting. */
  const tabMoves = useLocalStorage('taskscope.tabMoves', false)
  const dialog = shallowRef<DialogName>()
  /** Over a dialog too. */
  const paletteOpen = shallowRef(false)

  /** Where the cursor of the editor stands; line and column from 1, as people count. */
  const cursor = shallowRef<{ line: number; column: number }>()
  /** The code that was asked to be shown last, and the source that it is a stretch of; a new object each time. */
  const revealed = shallowRef<{ readonly range: CodeRange; readonly source: string | undefined }>()

  /** Typing is to go into the code in front, once it is there. */
  const codeWanted = shallowRef(false)

  /** A comparison has no code: the focus stays where it is. */
  function focusCode(): void {
    codeWanted.value = tabs.active !== undefined && tabs.active.kind !== 'compare'
  }

  function toggleLibrary(): void {
    if (narrow.value) drawerOpen.value = !drawerOpen.value
    else libraryPinned.value = !libraryPinned.value
  }

  /** Shows a stretch of this source, where it is now; without a source, of the code as it is. */
  function reveal({ line, column, endLine, endColumn }: CodeRange, source?: string): void {
    revealed.value = { range: { line, column, endLine, endColumn }, source }
  }

  return {
    ...{ lessonFolded, lessonOpen },
    ...{ small, narrow, drawerOpen, libraryOpen, toggleLibrary, consoleOpen },
    ...{ dialog, paletteOpen },
    ...{ cursor, tabMoves, codeWanted, focusCode, revealed, reveal },
  }
})
