import { expect, test } from 'vitest'
import { foldName } from '@/features/referrals/same-person'

test.each([
  ['Łukasz Đặng', 'dang lukasz'], ['Siobhán O’Brien', "O'BRIEN Siobhan"], ['Jürgen Weiß', 'weiss jurgen'], ['Ana-Lucía Peña', 'Pena Ana Lucia'], ['Søren Æbelø', 'aebelo soren'],
])('%s and %s are one name', (one, other) => {
  expect(foldName(one)).toBe(foldName(other))
})

test.each([['Ana Silva', 'Ana Silvia'], ['Li', 'Lì Li']])('%s and %s are two names', (one, other) => {
  expect(foldName(one)).not.toBe(foldName(other))
})
