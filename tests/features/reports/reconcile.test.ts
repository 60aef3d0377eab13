import { expect, test } from 'vitest'
import { reconcile } from '@/features/reports/reconcile'
import { reviewStanding } from '@/features/reports/standing'

const device = (text: string, saved: string, version: number) => ({ text, saved, version })

test('words that stand only on one side are shown, and nothing has to be chosen', () => {
  expect(reconcile(null, null).draft.text).toBe('')
  expect(reconcile(null, { text: 'there', version: 3 })).toEqual({ draft: device('there', 'there', 3), other: null })
  expect(reconcile(device('here', '', 0), null)).toEqual({ draft: device('here', '', 0), other: null })
  expect(reconcile(device('here', 'he', 2), { text: 'he', version: 2 })).toEqual({ draft: device('here', 'he', 2), other: null })
})

test('another device’s words come where this one had nothing unsent, or the same', () => {
  expect(reconcile(device('old', 'old', 1), { text: 'new', version: 2 }).draft).toEqual(device('new', 'new', 2))
  expect(reconcile(device('new', 'old', 1), { text: 'new', version: 2 })).toEqual({ draft: device('new', 'new', 2), other: null })
})

test('where both have words of their own, both are kept', () => {
  expect(reconcile(device('mine', 'old', 1), { text: 'theirs', version: 2 })).toEqual({ draft: device('mine', 'old', 1), other: { text: 'theirs', version: 2 } })
})

test('a page older than what this device has sent since changes nothing', () => {
  expect(reconcile(device('newest', 'newest', 4), { text: 'old', version: 2 })).toEqual({ draft: device('newest', 'newest', 4), other: null })
})

const at = (minute: number) => new Date(Date.UTC(2026, 10, 17, 15, minute))

test('the newest review holds until it is taken back, or words are added', () => {
  expect(reviewStanding([], [])).toBe('toAffirm')
  expect(reviewStanding([{ at: at(1), verdict: 'affirmed' }], [{ at: at(0) }])).toBe('affirmed')
  expect(reviewStanding([{ at: at(1), verdict: 'returned' }], [])).toBe('returned')
  expect(reviewStanding([{ at: at(1), verdict: 'returned' }], [{ at: at(2) }])).toBe('toAffirm')
  expect(reviewStanding([{ at: at(1), verdict: 'affirmed' }, { at: at(2), verdict: 'takenBack' }], [])).toBe('toAffirm')
})
