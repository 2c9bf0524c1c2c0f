/** A bar as flame-chart-js takes it; times in ms. */
interface Bar {
  readonly name: string
  readonly start: number
  readonly duration: number
  readonly type: string
}
export type Row = Bar[]

/** What of Chrome's trace format becomes a bar. Times in µs. */
interface Stretch {
  readonly ph: string
  readonly tid: number
  readonly ts: number
  readonly dur: number
  readonly name: string
  readonly cat: string
}

/**
 * A trace's stretches as rows of bars: threads stand below one another, several in turn where they do
 * not overlap, each with its nested stretches in rows below it.
 */
export function flameRows(trace: string): Row[] {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: Stretch[] }
  const threads = new Map<number, Stretch[]>()
  for (const event of traceEvents) {
    if (event.ph !== 'X') continue
    const thread = threads.get(event.tid)
    if (thread) thread.push(event)
    else threads.set(event.tid, [event])
  }
  const lanes: { rows: Row[]; end: number }[] = []
  const byStart = [...threads.values()].map(nested).sort((a, b) => a.start - b.start)
  for (const thread of byStart) {
    let lane = lanes.find(({ end }) => end <= thread.start)
    if (lane === undefined) lanes.push((lane = { rows: [], end: 0 }))
    lane.end = thread.end
    thread.rows.forEach((row, depth) => (lane.rows[depth] ??= []).push(...row))
  }
  return lanes.flatMap(({ rows }) => rows)
}

function nested(stretches: Stretch[]): { rows: Row[]; start: number; end: number } {
  stretches.sort((a, b) => a.ts - b.ts || b.dur - a.dur)
  const rows: Row[] = []
  const ends: number[] = []
  let last = 0
  for (const { name, cat, ts, dur } of stretches) {
    while (ends.length > 0 && ts >= ends.at(-1)!) ends.pop()
    ;(rows[ends.length] ??= []).push({ name, start: ts / 1000, duration: dur / 1000, type: cat })
    ends.push(ts + dur)
    last = Math.max(last, ts + dur)
  }
  return { rows, start: stretches[0]?.ts ?? 0, end: last }
}
