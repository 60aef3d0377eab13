import { describe, expect, test } from 'vitest'
import type { Drawn } from '@/features/discharge/paper/letters'
import { linesOf } from '@/features/discharge/paper/lines'

const drawn = (text: string): Drawn[] => [...text].map((one) => ({ text: one, face: /\p{Script=Han}/u.test(one) ? 'han' : 'plain' }))
/** Every character one point wide. */
const lines = (text: string, width = 100) => linesOf(drawn(text), (part) => part.text.length, width).map(({ parts, fromRight }) => [fromRight ? 'right' : 'left', ...parts.map((part) => part.text)])

describe('a paragraph of a paper in lines', () => {
  test('ends a line after a space, and after each word of a script without spaces; a long word goes on', () => {
    expect(lines('one two three', 8)).toEqual([['left', 'one two '], ['left', 'three']])
    expect(lines('欧阳美玲', 2).length).toBe(2)
    expect(lines('abcdefgh ij', 5)).toEqual([['left', 'abcde'], ['left', 'fgh '], ['left', 'ij']])
  })

  test('draws each font by itself', () => {
    expect(lines('Ana 王小明 Silva')).toEqual([['left', 'Ana ', '王小明', ' Silva']])
  })

  test('runs from right to left where its words do, numbers and other words within it from left to right', () => {
    expect(lines('שלום')).toEqual([['right', 'שלום']])
    expect(lines('Ana שלום Silva')).toEqual([['left', 'Ana ', 'שלום', ' Silva']])
    // The number stands at the left of the word that comes before it.
    expect(lines('שלום 42 אב')).toEqual([['right', ' אב', '42', 'שלום ']])
    expect(lines('אב (גד)')).toEqual([['right', 'אב )גד(']])
    expect(lines('The boy said «אב Ana גד» then')).toEqual([['left', 'The boy said «', 'אב', ' Ana ', 'גד', '» then']])
  })
})
