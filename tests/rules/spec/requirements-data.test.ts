import { describe, expect, it } from 'vitest'
import beaconDocument from '@/rules/specs/beacon-family-partner/document.json'
import beacon from '@/rules/specs/beacon-family-partner/requirements.json'
import cppDocument from '@/rules/specs/caregiver-peer-to-peer/document.json'
import cpp from '@/rules/specs/caregiver-peer-to-peer/requirements.json'
import floridaDocument from '@/rules/specs/florida-guidance-19/document.json'
import florida from '@/rules/specs/florida-guidance-19/requirements.json'
import georgiaDocument from '@/rules/specs/georgia-pps/document.json'
import georgia from '@/rules/specs/georgia-pps/requirements.json'
import optumDocument from '@/rules/specs/optum-fst/document.json'
import optum from '@/rules/specs/optum-fst/requirements.json'

const catalogues = [
  { document: beaconDocument, rows: beacon, total: 140, computed: 46 },
  { document: cppDocument, rows: cpp, total: 130, computed: 39 },
  { document: optumDocument, rows: optum, total: 165, computed: 49 },
  { document: georgiaDocument, rows: georgia, total: 110, computed: 15 },
  { document: floridaDocument, rows: florida, total: 55, computed: 2 },
]
const rows = catalogues.flatMap((catalogue) => catalogue.rows)
const covered = (coverage: string) => rows.filter((row) => row.coverage === coverage)
const ids = (some: readonly { id: string }[]) => some.map((row) => row.id)

const kinds = ['deadline', 'cadence', 'ratio', 'cap', 'eligibility', 'validity', 'coverage', 'content', 'gate', 'attendance']

/** Provider infrastructure, and Optum's standards of care under telehealth: nothing but somebody's word can be had for these. */
const provenByAttestation = [
  ...['BFP-CS', 'CPP-CS', 'FST-SC'].flatMap((part) => ['02a', '02b', '02c', '02d', '02e'].map((item) => `${part}-${item}`)),
  'FST-SC-02f',
  'FST-SC-06c',
]

describe('the catalogue', () => {
  it('holds 600 requirements, each id once', () => {
    expect(rows).toHaveLength(600)
    expect(new Set(ids(rows)).size).toBe(600)
  })

  it.each(catalogues)('$document.spec: $total rows, $computed of them computed', ({ rows: own, total, computed }) => {
    expect(own).toHaveLength(total)
    expect(own.filter((row) => row.coverage === 'computed')).toHaveLength(computed)
  })

  it('gives every row the same keys, and words in them', () => {
    for (const row of rows) {
      expect(Object.keys(row), row.id).toEqual(['id', 'section', 'item', 'quote', 'level', 'coverage', 'names'])
      for (const text of [row.id, row.section, row.item, row.quote, row.level]) expect(text.trim(), row.id).toBe(text)
      expect(Math.min(...[row.id, row.section, row.item, row.quote, row.level].map((text) => text.length)), row.id).toBeGreaterThan(0)
      expect(['computed', 'enforced', 'recorded', 'attested', 'informational', 'planned'], row.id).toContain(row.coverage)
    }
  })
})

describe('coverage', () => {
  it('computes 151 requirements, each by one kind of evaluation', () => {
    expect(covered('computed')).toHaveLength(151)
    for (const row of covered('computed')) {
      expect(row.names, row.id).toHaveLength(1)
      expect(kinds, row.id).toContain(row.names[0])
    }
  })

  it('waves through as informational only what the document states, lists or allows', () => {
    for (const row of covered('informational')) expect(['INFO', 'CODE', 'MAY'], row.id).toContain(row.level)
  })

  it('takes somebody’s word only where nothing else can be had', () => {
    expect(ids(covered('attested')).sort()).toEqual([...provenByAttestation].sort())
  })

  it('names nothing for what is planned, attested or informational', () => {
    const unnamed = [...covered('planned'), ...covered('attested'), ...covered('informational')]
    expect(ids(unnamed.filter((row) => row.names.length > 0))).toEqual([])
  })
})

describe('the documents', () => {
  it.each(catalogues)('$document.spec names its source text and its editions', ({ document }) => {
    expect(Object.keys(document)).toEqual(['spec', 'title', 'publisher', 'short', 'state', 'sha256', 'editions'])
    expect(document.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(document.editions.length).toBeGreaterThan(0)
    // A document that prints no date has one edition for all dates.
    for (const edition of document.editions) expect(edition.from !== null).toBe(edition.printsDate)
  })

  it('has Beacon’s edition in force from March 2020 and Optum’s from December 2021', () => {
    expect(beaconDocument.editions.map((edition) => edition.from)).toEqual(['2020-03-01'])
    expect(optumDocument.editions.map((edition) => edition.from)).toEqual(['2021-12-01'])
  })
})
