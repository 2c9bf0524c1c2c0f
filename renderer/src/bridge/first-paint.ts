/** A window that opens behind others may not paint for long; the page goes on after this time, in milliseconds. */
const AT_MOST = 1000

/**
 * Resolved when the user sees the first contents of the window. Large code is loaded after that: its
 * compilation would compete with the picture.
 */
export const firstPaint: Promise<void> = new Promise((resolve) => {
  setTimeout(resolve, AT_MOST)
  new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) resolve()
  }).observe({ type: 'paint', buffered: true })
})
