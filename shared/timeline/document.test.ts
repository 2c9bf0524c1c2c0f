import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { Nanoseconds, RunId } from '../ids'
import type { RunSummary } from '../run'
import type { Site } from '../sites'
import { formatDocument, runDocumentSchema, toDocument } from './document'
import { foldScript } from './testing/script'

const site = (line: number): Site => ({ kind: 'call', line, column: 0, endLine: line, endColumn: 9, name: 'f' })
const SITES = [site(4), site(9), site(12)]

const SUMMARY: RunSummary = {
  id: 7 as RunId,
  title: 'example',
  status: 'failed',
  clock: 'virtual',
  variant: { size: '2', mode: 'FIRST_COMPLETED' },
  seed: 1,
  startedAt: 1_700_000_000_000,
  durationNs: 2e9 as Nanoseconds,
  events: 0,
  tasks: 0,
  runtimeVersion: '1',
  error: { message: 'Error: no', stack: [{ name: 'main', line: 4, column: 2 }] },
}

const NAP = { startNs: 1e9 as Nanoseconds, endNs: 1.5e9 as Nanoseconds, label: 'nap' }

const model = foldScript(
  `
  0     <module> created
  0     <module> runs
  0     main created by=<module> default=1 at=2
  0     main ready by=<module>
  0     <module> waits task main
  10ms  main runs
  20ms  main logs at=3 level=warn : careful
  20ms  main sleeps 1s at=3
  1s    main ready cause=timer
  1.5s  main runs
  2s    main errs-with : Error: no
  2s    main fails : Error: no
  2s    - logs : outside
  2s    - warns never-awaited at=1 : coroutine 'nested' was never awaited
`,
  2e9,
)

describe('the JSON document', () => {
  const document = toDocument({ ...SUMMARY, marks: [NAP] }, model, SITES)

  test('is this, key by key', () => {
    expect(formatDocument(document)).toMatchInlineSnapshot(`
      "{
        "run": {
          "id": 7,
          "status": "failed",
          "clock": "virtual",
          "durationNs": 2000000000,
          "variant": {
            "mode": "FIRST_COMPLETED",
            "size": "2"
          },
          "error": {
            "message": "Error: no",
            "stack": [
              {
                "name": "main",
                "line": 4,
                "column": 2
              }
            ]
          }
        },
        "tasks": [
          {
            "id": 1,
            "name": "<module>",
            "parentId": null,
            "state": "waiting",
            "createdNs": 0,
            "startedNs": 0,
            "finishedNs": null,
            "runningNs": 0,
            "waitingNs": 2000000000,
            "line": null
          },
          {
            "id": 2,
            "name": "Task-1",
            "parentId": 1,
            "state": "failed",
            "createdNs": 0,
            "startedNs": 10000000,
            "finishedNs": 2000000000,
            "runningNs": 510000000,
            "waitingNs": 980000000,
            "line": 9
          }
        ],
        "console": [
          {
            "ns": 20000000,
            "level": "warn",
            "taskId": 2,
            "text": "careful",
            "line": 12
          },
          {
            "ns": 2000000000,
            "level": "log",
            "taskId": null,
            "text": "outside",
            "line": null
          }
        ],
        "events": 14,
        "warnings": [
          {
            "code": "never-awaited",
            "message": "coroutine 'nested' was never awaited",
            "line": 4
          }
        ],
        "marks": [
          {
            "startNs": 1000000000,
            "endNs": 1500000000,
            "label": "nap"
          }
        ]
      }
      "
    `)
  })

  test('follows its schema', () => {
    expect(v.parse(v.strictObject(runDocumentSchema.entries), document)).toEqual(document)
  })

  test('of a run that ended well has no error', () => {
    const completed: RunSummary = { ...SUMMARY, status: 'completed', error: undefined }
    expect(formatDocument(toDocument(completed, model, SITES))).not.toContain('"error"')
  })

  test('is the same whatever the order in which a variant was asked for', () => {
    const swapped = { ...SUMMARY, marks: [NAP], variant: { mode: 'FIRST_COMPLETED', size: '2' } }
    expect(formatDocument(toDocument(swapped, model, SITES))).toBe(formatDocument(document))
  })
})
