import { expect, test } from 'vitest'
import { sentencesOf } from '@/features/verdicts/sentences'
import { isoFromDay } from '@/rules/calendar/civil-date'

test.each([
  ['The first language (firstLanguage) of those taking part is not on record.', 'The first language of those taking part is not on record.'],
  ['The day duties began (startsDutiesOn) is not on record.', 'The day duties began is not on record.'],
  ['Closed Mon Jun 1 2026; 3 visits (of 4) were held.', 'Closed Mon Jun 1 2026; 3 visits (of 4) were held.'],
  ['Wed Dec 27 2023 is day 0; due Sat Oct 5 2024.', 'Wed Dec 27 2023 is day 0; due Sat Oct 5.'],
])('a screen leaves out what only case files call so, and the year that it is: %s', (sentence, told) => {
  const tell = sentencesOf({ spec: 'optum-fst', timeZone: 'America/New_York', asOf: isoFromDay(20_000), facts: [] })
  expect(tell(sentence)).toEqual([told])
})
