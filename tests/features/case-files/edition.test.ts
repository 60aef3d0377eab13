import { expect, test } from 'vitest'
import { editionOn } from '@/features/case-files/edition'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { specsOnBoard } from '@/rules/specs/on-board'

const day = '2026-11-17' as CalendarDate

test('the head of a record names the edition in force, or the one a program is judged by', () => {
  for (const { id: spec, editions } of specsOnBoard) {
    const said = editionOn({ spec }, day)
    expect(editions.map(({ edition }) => edition)).toContain(said)
    expect(editionOn({ spec, edition: editions[0]?.edition ?? null }, day)).toBe(editions[0]?.edition)
  }
})

test('and none where none is', () => {
  const dated = specsOnBoard.find(({ editions }) => editions.every(({ from }) => from !== null))
  expect(dated && editionOn({ spec: dated.id }, '1990-01-01' as CalendarDate)).toBeNull()
  expect(editionOn({ spec: 'nobody-s' }, day)).toBeNull()
  expect(editionOn({ spec: 'optum-fst', edition: 'never printed' }, day)).toBeNull()
})
