import { countText, type Language, timeText } from '@shared/replay/language'
import { lineText } from '@shared/replay/event-words'
import type { Clock, RunStatus } from '@shared/run'
import type { TaskState } from '@shared/timeline/model'
import { STATE_WORDS, WAIT_WORDS } from '@shared/timeline/words'

const LANGUAGE = 'en'

const counted = (count: number, noun: string): string =>
  `${countText(count, LANGUAGE)} ${noun}${count === 1 ? '' : 's'}`

const STATUSES: Readonly<Record<RunStatus, string>> = {
  running: 'Still running',
  completed: 'Completed',
  failed: 'Failed',
  stopped: 'Stopped',
  crashed: 'Crashed',
}

/** All that reports say, but for the sentences that the window says too. Times and counts come written out, as texts. */
export const en = {
  language: LANGUAGE as Language,
  time: (ns: number): string => timeText(ns, LANGUAGE),
  count: (count: number): string => countText(count, LANGUAGE),
  line: (line: number): string => lineText(line, LANGUAGE),
  colon: ': ',
  semicolon: '; ',

  state: (state: TaskState): string => STATE_WORDS[state],
  waits: WAIT_WORDS,
  until: (time: string): string => `until ${time}`,
  range: (low: string, high: string): string => `${low} to ${high}`,
  sums: (running: string, ready: string, waiting: string): string =>
    `running ${running}, ready ${ready}, waiting ${waiting}`,

  run: (id: number): string => `run ${id}`,
  tasks: (count: number): string => counted(count, 'task'),
  events: (count: number): string => counted(count, 'event'),
  more: {
    tasks: (count: number): string => `And ${counted(count, 'more task')}.`,
    runs: (count: number): string => `And ${counted(count, 'more run')}.`,
    lines: (count: number): string => `And ${counted(count, 'more line')}.`,
    linesInData: (count: number): string => `And ${counted(count, 'more line')}, which only the data of this page has.`,
    slices: 'And more.',
  },
  firstTasks: (shown: number, all: number): string => `The first ${shown} of ${counted(all, 'task')}.`,

  outcome: (status: RunStatus, time: string): string => `${STATUSES[status]} after ${time}`,
  clocks: { real: 'real', virtual: 'virtual' } as Readonly<Record<Clock, string>>,
  clock: (name: string): string => `${name} clock`,
  facts: {
    clock: 'Clock',
    variant: 'Variant',
    seed: 'Seed',
    recorded: 'Recorded',
    lost: 'Lost',
    marks: 'Marks',
    started: 'Started',
    versions: 'Versions',
  },
  gaps: (events: string): string => `${events}: the recording has gaps`,
  lasting: (start: string, duration: string): string => `${start}, lasting ${duration}`,
  runtime: (version: string): string => `runtime ${version}`,

  code: 'Code',
  sameCode: 'The same code as that of the first run.',
  timeline: 'Timeline',
  console: 'Console',
  consoleOf: (lines: number): string => `Console, ${counted(lines, 'line')}`,
  consoleIsEmpty: 'The console stayed empty.',
  task: 'Task',
  allTasks: 'Tasks',
  runs: 'Runs',
  problems: 'Problems',
  comparison: 'Comparison',
  again: 'Run it again',
  replay: 'Replay',
  columns: {
    now: 'Now',
    inTheEnd: 'In the end',
    state: 'State',
    parent: 'Parent',
    createdAt: 'Created at',
    line: 'Line',
    from: 'From',
    to: 'To',
    running: 'Running',
    ready: 'Ready',
    waiting: 'Waiting',
    result: 'Result',
  },
  frame: (name: string): string => `at ${name}`,
  place: (line: number, column: number): string => `line ${line}, column ${column}`,
  atLine: (line: number): string => `Line ${line}`,

  timelineOf: (title: string, runs: readonly string[]): string => `Timeline of ${title}: ${runs.join('; ')}`,
  runNumber: (number: number): string => `Run ${number}`,
  signs: {
    done: 'wait group: done',
    leftOver: 'left over',
    callback: 'callback',
    mark: 'mark',
  },

  variantColumns: ['Variant', 'Runs', 'Median', '95% interval', 'Difference', '95% interval', 'Outliers'],
  baseline: 'baseline',
  against: (second: string, first: string): string => `${second} against ${first}, the baseline`,
  isNotIn: (run: string): string => `is not in ${run}`,
  longer: (time: string): string => `${time} longer`,
  shorter: (time: string): string => `${time} shorter`,
  insteadOf: (second: string, first: string): string => `${second} instead of ${first}`,
  startMoved: 'begins in another order',
  endMoved: 'ends in another order',
  plot: 'How long the runs of each variant took',
  plotLegend: [
    'Dot: a run.',
    'Ring: an outlier.',
    'Box: the middle half.',
    'Line: the median, and below it its 95% interval.',
  ],
  noCompletedRun: 'No run of it completed.',

  viewer: {
    play: 'Play',
    pause: 'Pause',
    toStart: 'To the beginning',
    back: 'One event back',
    forward: 'One event forward',
    toEnd: 'To the end',
    time: 'Time',
    speed: 'Speed',
    inTenSeconds: 'in 10 s',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    showAll: 'Show all',
    fit: 'Fit',
    space: 'Space',
    home: 'Home',
    end: 'End',
    beforeFirst: 'Before the first event',
    event: (number: string, all: string): string => `Event ${number} of ${all}`,
    eventsPassed: (number: string, all: string): string => `${number} / ${all} events`,
    notCreated: 'It has not been created yet.',
    coroutine: 'Coroutine',
    created: 'Created',
    createdBy: (time: string, parent: string): string => `${time} by ${parent}`,
    theLoop: 'the loop',
    ended: 'Ended',
    inAll: 'In all',
    result: 'Result',
    error: 'Error',
    inCoroutine: (name: string): string => `in ${name}`,
  },
}

export type Words = typeof en
