/**
 * Resolved once the window has a width. On a busy machine a page may be loaded before it is told its size, and is
 * 0 pixels wide until then: columns that are laid out in that stay as wide as their window was.
 */
export const sized = async (view: Pick<Window, 'innerWidth' | 'addEventListener'>): Promise<void> => {
  while (view.innerWidth === 0) {
    await new Promise<void>((resolve) => view.addEventListener('resize', () => resolve(), { once: true }))
  }
}
