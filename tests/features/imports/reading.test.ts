import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guessColumns, missing, swapped } from '@/features/imports/columns'
import { csvOf, errorsOf, templateOf } from '@/features/imports/csv'
import { orderIn, readDay, readTime } from '@/features/imports/days'
import { decode } from '@/features/imports/decode'
import { fieldsOf, importKinds } from '@/features/imports/kinds'
import { splitName } from '@/features/imports/names'
import { readSheet } from '@/features/imports/table'
import { sayProblems } from '@/features/imports/words'

const bytes = (text: string, encoding: BufferEncoding, mark: readonly number[] = []) => new Uint8Array([...mark, ...Buffer.from(text, encoding)])
const swappedBytes = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16())
const rowsOf = (text: string, kind: 'families' | 'staff' | 'contacts' = 'staff') => {
  const sheet = readSheet(kind, text)
  if (!sheet.ok) throw new Error(sheet.says)
  return sheet
}

describe('a file is read', () => {
  const text = 'Name,Roles\nZoë Müller-Peña,Clinician\n'
  test.each([
    ['UTF-8', bytes(text, 'utf8')], ['UTF-8 with a mark', bytes(text, 'utf8', [0xef, 0xbb, 0xbf])], ['UTF-16', bytes(text, 'utf16le', [0xff, 0xfe])], ['UTF-16 without a mark', bytes(text, 'utf16le')],
    ['UTF-16, the other way round', new Uint8Array([0xfe, 0xff, ...swappedBytes(text)])], ['Windows-1252', bytes(text, 'latin1')],
  ])('in %s', (_called, file) => {
    const decoded = decode(file)
    expect(decoded.ok && rowsOf(decoded.text).rows).toEqual([{ row: 2, cells: ['Zoë Müller-Peña', 'Clinician'] }])
  })

  test.each([['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), /workbook.*CSV UTF-8/], ['a picture', new Uint8Array(Array.from({ length: 500 }, (_, at) => at % 7)), /holds no text/]])('not %s, and says what to do', (_called, file, says) => {
    const decoded = decode(file)
    expect(!decoded.ok && decoded.says).toMatch(says)
  })

  test.each([[',', null], [';', /semicolons/], ['\t', /tabs/]])('with cells separated by %j', (mark, notice) => {
    const sheet = rowsOf(`Name${mark}Roles${mark}Day of hiring\n"Kim, ""Jo""; x"${mark}Clinician${mark}2026-01-05\n`)
    expect(sheet.rows[0]?.cells).toEqual(['Kim, "Jo"; x', 'Clinician', '2026-01-05'])
    if (notice) expect(sheet.noticed.join()).toMatch(notice)
  })

  test('its rows are counted as the spreadsheet counts them, empty ones too, also with words over several lines', () => {
    expect(rowsOf('Name,Roles\n\n"Ana\nSilva",Clinician\n,\nJo Kim,Clinician\n').rows.map(({ row }) => row)).toEqual([3, 5])
  })

  test('rows above the headings and a second row of headings are left out and said', () => {
    const sheet = rowsOf('Staff of our agency,,\nName,Roles,Day of hiring\nFull name,Title,Hire date\nJo Kim,Clinician,2026-01-05\n')
    expect(sheet.rows.map(({ row }) => row)).toEqual([4])
    expect(sheet.noticed).toEqual(['One row above the headings and a second row of headings were left out.'])
  })

  test('formulas stay text and are said; a telephone number is none', () => {
    const sheet = rowsOf('Name,Roles\n"=HYPERLINK(""x"")",Clinician\n@cmd,+1 617 555 0142\n')
    expect(sheet.rows[0]?.cells[0]).toBe('=HYPERLINK("x")')
    expect(sheet.noticed.join()).toMatch(/2 cells look like a formula/)
  })

  test.each([
    ['100,000 rows', `Name,Roles\n${'a,b\n'.repeat(100_000)}`, /100,000 rows\. At most 5,000.*split it/], ['5,001 rows', `Name,Roles\n${'a,b\n'.repeat(5001)}`, /5,001 rows/],
    ['nothing', ' \n', /empty/], ['headings alone', 'Name,Roles\n', /nothing below the headings/], ['no headings', 'Jo Kim,2026-01-05\nAna Silva,2026-01-06\n', /No row of this file names its columns/],
    ['an open quotation mark', 'Name,Roles\n"Jo Kim,Clinician\n', /quotation mark/], ['one that opens in the last cell', 'Name,Roles\nJo Kim,"Clinician\n', /quotation mark/], ['101 columns', `Name,Roles${','.repeat(99)}\na,b\n`, /101 columns/],
  ])('but not with %s, and it is said what to do', (_called, file, says) => {
    const sheet = readSheet('staff', file)
    expect(!sheet.ok && sheet.says).toMatch(says)
  })

  test('exactly 5,000 rows fit', () => expect(rowsOf(`Name,Roles\n${'a,b\n'.repeat(5000)}`).rows).toHaveLength(5000))

  test('whatever its cells hold, what is written as CSV is read back, and no spreadsheet takes it for a formula', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replaceAll('\u0000', '').replaceAll('\r', '').trim())
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), (pairs) => {
      const written = csvOf([['Name', 'Roles'], ...pairs])
      for (const one of written.split('","')) expect(one).not.toMatch(/^[=+\-@]/)
      const kept = pairs.filter((pair) => pair.some(Boolean))
      const headings = (pair: readonly string[]) => pair.every((text) => fieldsOf.staff.some(({ label, id, also }) => [label, id, ...also].some((word) => word.toLowerCase() === text.toLowerCase())))
      fc.pre(kept.length > 0 && !kept.some(headings) && !pairs.some((pair) => pair.some((text) => text.startsWith("'"))))
      expect(rowsOf(written).rows.map(({ cells }) => cells)).toEqual(kept)
    }))
  })

  test('any bytes are read or refused in words, never an error', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...importKinds), (file, kind) => {
      const decoded = decode(file)
      const sheet = decoded.ok ? readSheet(kind, decoded.text) : decoded
      expect(sheet.ok || sheet.says.length > 10).toBe(true)
    }))
  })
})

describe('days', () => {
  test.each([
    ['2014-03-28', '2014-03-28'], ['3/28/2014', '2014-03-28'], ['03-28-14', '2014-03-28'], ['Mar 28, 2014', '2014-03-28'], ['28 March 2014', '2014-03-28'], ['Friday, March 28, 2014', '2014-03-28'], ['28-Mar-14', '2014-03-28'], ['2014-03-28T00:00:00Z', '2014-03-28'], ['3/28/2014 0:00', '2014-03-28'],
  ])('%s', (text, day) => expect(readDay(text, 'mdy')).toMatchObject({ ok: true, day }))
  test('with the day first, and a time behind', () => expect(readDay('28/03/2014 2:30 PM', 'dmy')).toEqual({ ok: true, day: '2014-03-28', time: '14:30' }))
  test.each([['31/02/2014', /no date on the calendar/], ['41337', /how a spreadsheet counts/], ['Mateo', /no date\. Write it as/], ['0214-02-28', /too far/]])('not %s', (text, says) => {
    const read = readDay(text, 'dmy')
    expect(!read.ok && read.says).toMatch(says)
  })
  test('what their order is, or that somebody has to say', () => {
    expect(orderIn(['03/04/2025', '3/28/2025'])).toBe('mdy')
    expect(orderIn(['03/04/2025', '28/03/2025 10:00'])).toBe('dmy')
    expect(orderIn(['03/04/2025', '05/06/2025'])).toBe('either')
    expect(orderIn(['28/04/2025', '05/28/2025'])).toBe('both')
    expect(orderIn(['2025-03-04', '04/04/2025', ''])).toBeNull()
  })
  test.each([['2:30 PM', '14:30'], ['14:30:00', '14:30'], ['2pm', '14:00'], ['12:05 am', '00:05'], ['25:00', null], ['14', null], ['13 PM', null]])('times: %s', (text, time) => expect(readTime(text)).toBe(time))
})

describe('columns', () => {
  test('are known by their own labels and by what else people call them', () => {
    expect(guessColumns('families', ['DOB', 'Child Last Name', 'first_name', 'Parent First Name', 'Guardian last name', 'Enrollment Date', 'Cell'])).toEqual({ bornOn: 0, youthFamily: 1, youthGiven: 2, caregiverGiven: 3, caregiverFamily: 4, enrolledOn: 5, phone: 6 })
  })
  test('a whole name is guessed only where no half of it has a column', () => {
    expect(guessColumns('families', ['Client', 'Guardian', 'DOB'])).toEqual({ youthName: 0, caregiverName: 1, bornOn: 2 })
    expect(guessColumns('families', ['Child', 'Child last name', 'DOB'])).toEqual({ youthFamily: 1, bornOn: 2 })
  })
  test.each(importKinds)('of the template for %s are all known', (kind) => {
    const columns = guessColumns(kind, rowsOf(`${templateOf(kind)}x\n`, kind).headers)
    expect(Object.keys(columns)).toHaveLength(rowsOf(`${templateOf(kind)}x\n`, kind).headers.length)
    expect(missing(kind, columns)).toEqual([])
  })
  test('that were swapped are noticed: days where names should be', () => {
    expect(swapped('families', { youthGiven: 1, bornOn: 0 }, [{ cells: ['Mateo', '2014-03-28'] }])).toEqual([expect.stringMatching(/“Youth first name” holds no names/), expect.stringMatching(/“Born” holds no dates/)])
    expect(swapped('families', { youthGiven: 0, bornOn: 1 }, [{ cells: ['Mateo', '2014-03-28'] }])).toEqual([])
  })
})

test('rows with errors are told as they stand, with what is wrong, and can be read again', () => {
  const text = errorsOf(['Name', 'Roles'], [{ row: 2, cells: ['=1+1', ''] }, { row: 3, cells: ['Jo Kim', 'Clinician'] }], [{ row: 2, label: 'Roles', says: 'Choose at least one role.' }])
  expect(text).toContain(`"'=1+1"`)
  expect(rowsOf(text)).toMatchObject({ headers: ['Row', 'What is wrong', 'Name', 'Roles'], rows: [{ cells: ['2', 'Roles: Choose at least one role.', '=1+1', ''] }] })
})

test('the same error in many rows is told once, with its rows', () => {
  const wrong = (row: number, says: string) => ({ row, label: 'Born', says })
  const problems = [wrong(2, 'A'), wrong(3, 'B'), ...[3, 4, 1200, 1204, 1206, 1208, 1209].map((row) => wrong(row, 'A'))]
  expect(sayProblems(problems)).toEqual([{ where: 'Rows 2 to 4, 1,200, 1,204, 1,206 and 2 more, Born', says: 'A' }, { where: 'Row 3, Born', says: 'B' }])
})

test.each([
  ['Mateo Silva', 'Mateo', 'Silva'], ['Silva, Mateo', 'Mateo', 'Silva'], ['Ana María de la Cruz', 'Ana María', 'de la Cruz'], ['de la Cruz, Ana María', 'Ana María', 'de la Cruz'], ['  Jo   Kim ', 'Jo', 'Kim'],
  ['Nguyễn Thị Hoa', 'Nguyễn Thị', 'Hoa'], ['Van Tran', 'Van', 'Tran'], ['Madonna', 'Madonna', ''], ['Silva,', '', 'Silva'],
])('the whole name %s has its halves', (text, given, family) => expect(splitName(text)).toEqual({ given, family }))
