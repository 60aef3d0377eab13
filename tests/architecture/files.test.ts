import { expect, test } from 'vitest'
import { ownPaths, sourceFiles } from './source-files'

const longest = 250

test('every file is named for what it holds', () => {
  const says = /(^|\/)(utils?|helpers?|misc|common|libs?|scripts?|shared|stuff)(\/|\.[^/]+$)/i
  expect(ownPaths().filter((path) => says.test(path))).toEqual([])
})

test(`no file is longer than ${longest} lines`, () => {
  const lengths = sourceFiles().map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
  expect(lengths.filter(({ lines }) => lines > longest)).toEqual([])
})

test('nothing is left for later, left out or silenced', () => {
  const words = ['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')
  const marks = new RegExp(String.raw`\b(${words})\b|eslint-` + String.raw`disable|@ts-(ignore|expect-error|nocheck)|\b(test|it|describe)\.(skip|only|todo|fixme)\b`)
  const found = sourceFiles().flatMap(({ path, text }) => text.split('\n').flatMap((line, index) => (marks.test(line) ? [`${path}:${index + 1}`] : [])))
  expect(found).toEqual([])
})
