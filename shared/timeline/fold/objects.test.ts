import { expect, test } from 'vitest'
import { foldScript } from '../testing/script'
import { groupsText } from '../testing/text'

test('A wait group keeps its members, its deadlines and its end', () => {
  const model = foldScript(`
    0   main created
    0   a created by=main
    0   main opens-group 5 first-completed
    0   a joins-group 5
    0   - joins-group 5 future=6
    0   - group-deadline 5 2s
    1s  - group-deadline 5 never
    1s  main closes-group 5 timed-out
    1s  main opens-group 7 task-group
  `)
  expect(groupsText(model)).toBe('5 timedout: a, future 6\n7 open: ')
  expect([...model.groups.values()][0]).toMatchObject({
    opener: 1,
    openNs: 0,
    closeNs: 1e9,
    deadlines: [
      { ns: 0, deadlineNs: 2e9 },
      { ns: 1e9, deadlineNs: Infinity },
    ],
  })
})

test('A lock keeps who holds it, a queue its values', () => {
  const model = foldScript(`
    0  main created
    0  main makes-sync 3 lock at=2
    1  main acquires 3
    2  main makes-sync 4 queue
    3  main sync-value 4 2
    4  main sync-value 4 1
  `)
  const [lock, queue] = [...model.syncs.values()]
  expect(lock).toMatchObject({ site: 2, createdNs: 0, holders: new Map([[1, 1]]), value: null })
  expect(queue).toMatchObject({ value: 1 })
  expect(model.syncChanges.length).toBe(3)
  expect(foldScript('0 - makes-sync 3 lock\n0 1 acquires 3\n0 1 releases 3').syncs.get(3 as never)?.holders.size).toBe(
    0,
  )
})
