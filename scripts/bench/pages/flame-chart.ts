import { FlameChart, type FlameChartNode } from 'flame-chart-js'
import type { Row } from '../flame-data'

declare global {
  interface Window {
    /** Shows rows of bars, given as JSON in UTF-8. Gives back how long JSON.parse took, in ms. */
    showFlameChart(json: ArrayBuffer): number
  }
}

window.showFlameChart = (json) => {
  const began = performance.now()
  const rows = JSON.parse(new TextDecoder().decode(json)) as Row[]
  const parsed = performance.now()
  const canvas = document.querySelector('canvas')!
  canvas.width = innerWidth
  canvas.height = innerHeight
  new FlameChart({ canvas, data: stacked(rows), settings: { options: { timeUnits: 'ms' } } })
  return parsed - began
}

/** A bar's row is its depth in a tree: the first of each row carries the row below it. */
function stacked(rows: readonly FlameChartNode[][]): FlameChartNode[] {
  rows.forEach(([first], i) => {
    const below = rows[i + 1]
    if (first && below) first.children = below
  })
  return rows[0] ?? []
}
