import { describe, expect, test } from 'vitest'
import { definePayerSpec, SpecError } from '@/rules/spec/payer-spec'
import { sixthPayer } from '../../support/sixth-payer'

/*
 * A spec that contradicts itself is refused when it is read, in one sentence that says what to mend and where.
 */

type Path = readonly (string | number)[]
/** The spec with one place of it changed; `undefined` takes the place away. */
function broken(path: Path, value: unknown): unknown {
  const spec = structuredClone<unknown>(sixthPayer())
  let at = spec as Record<string | number, unknown>
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>
  const last = path.at(-1) ?? ''
  if (value === undefined) Reflect.deleteProperty(at, last)
  else at[last] = value
  return spec
}

function refusal(data: unknown): string {
  try {
    definePayerSpec(data)
  } catch (error) {
    if (error instanceof SpecError) return error.message
    throw error
  }
  return 'accepted'
}

const first: Path = ['editions', 0]
const contact: Path = [...first, 'obligations', 0]
const monthly: Path = [...first, 'obligations', 1]
const caseload: Path = [...first, 'obligations', 2]
const readings: Path = [...first, 'alternatives', 'OWN-1']
const again = { ...sixthPayer().editions[0]?.obligations[2], title: 'Caseload again' }

test('as it stands it is in order', () => {
  expect(refusal(sixthPayer())).toBe('accepted')
})

describe('what it asks for', () => {
  test.each<[string, Path, unknown, string]>([
    ['an id that is not quoted', [...contact, 'requirements'], ['OWN-9'], '"First contact" decides OWN-9, which the spec\'s requirements do not list; add its quote or mend the id'],
    ['no id at all', [...contact, 'requirements'], [], 'editions[0].obligations[0].requirements: Too small'],
    ['two lengths', [...contact, 'within'], { businessDays: 3, calendarDays: 5 }, 'editions[0].obligations[0].within: name exactly one of calendarDays, businessDays and years'],
    ['no length', [...contact, 'within'], {}, 'editions[0].obligations[0].within: name exactly one of calendarDays, businessDays and years'],
    ['a length of no days', [...contact, 'within'], { businessDays: 0 }, 'editions[0].obligations[0].within.businessDays: Too small'],
    ['a length of more than a century', [...contact, 'within'], { businessDays: 1_000_000 }, 'editions[0].obligations[0].within.businessDays: Too big'],
    ['a length left out', [...contact, 'within'], undefined, 'editions[0].obligations[0].within: missing'],
    ['an unknown kind', [...contact, 'kind'], 'reminder', 'editions[0].obligations[0].kind: not one of deadline, cadence, ratio, cap, eligibility, validity, coverage, content, attendance, gate'],
    ['an unknown sort of cap', [...caseload, 'of'], 'desks', 'editions[0].obligations[2].of: not one of caseload, contactsInsteadOfVisits'],
    ['a misspelt parameter', [...contact, 'witihn'], { businessDays: 3 }, 'editions[0].obligations[0]: unknown key "witihn"'],
    ['an unknown event', [...contact, 'starts'], { event: 'rumour' }, 'editions[0].obligations[0].starts.event: not one of referral, contact, lastContact, closing, hired'],
    ['an unknown mode of contact', [...monthly, 'counts', 0, 'test', 'modes'], ['pigeon'], 'editions[0].obligations[1].counts[0].test.modes[0]: not one of telephone, faceToFace, video, text, email, voicemail, letter'],
    ['a clock from hiring that a family would have to stop', [...contact, 'starts'], { event: 'hired', role: 'familyPartner' }, '"First contact": a clock that starts with hiring ends with a certificate, and no other clock does'],
    ['a contact after the closing', [...contact, 'starts'], { event: 'closing' }, '"First contact": a clock that starts at the end of a stay ends with the discharge plan or with its giving'],
    ['consent where nothing is shared', [...contact, 'needsConsent'], 'disclosure', '"First contact": needsConsent is asked only together with eachProvider'],
    ['providers where nothing is given', [...contact, 'eachProvider'], 'current', '"First contact": eachProvider goes with a plan given to the provider at the end of a stay'],
    ['a reason where nothing is signed', [...contact, 'reasonExcuses'], true, '"First contact": reasonExcuses goes with a discharge plan signed'],
    ['a certificate of a family', [...contact, 'onlyBefore'], { event: 'certified', credential: 'cpsP' }, '"First contact": a certificate is no event of a family; it can only be what is done'],
    ['sessions counted for a family', [...monthly, 'counts', 0], { event: 'supervision', test: { by: 'clinician' } }, '"Monthly contact": what counts for subject enrollment is contact, meeting, meetingWithProvider, not supervision'],
    ['contacts counted for staff', [...monthly, 'subject'], 'familyPartner', '"Monthly contact": what counts for subject familyPartner is supervision, not contact'],
    ['rolling months', [...monthly, 'weeks'], 'rolling', '"Monthly contact": rolling weeks go with each week'],
    ['hours that are none', caseload, { kind: 'coverage', of: 'businessHours', title: 'Hours', requirements: ['OWN-3'], qualified: 'seniorClinician', service: { with: 'caregiver' }, assumedHours: ['nine', '17:00'], readings: [] }, 'editions[0].obligations[2].assumedHours[0]: not a time of day (HH:MM)'],
    ['hours that end before they begin', caseload, { kind: 'coverage', of: 'businessHours', title: 'Hours', requirements: ['OWN-3'], qualified: 'seniorClinician', service: { with: 'caregiver' }, assumedHours: ['17:00', '09:00'], readings: [] }, 'editions[0].obligations[2].assumedHours: closes before it opens'],
    ['a language that is none', caseload, { kind: 'gate', of: 'language', title: 'Language', requirements: ['OWN-3'], test: { with: 'caregiver' }, notIn: 'English', whose: 'caregivers', readings: [] }, 'editions[0].obligations[2].notIn: not a language such as en'],
    ['a requirement that leads twice', [...first, 'obligations', 3], again, 'OWN-3 leads two obligations; a requirement leads one'],
  ])('%s', (_, path, value, sentence) => {
    expect(refusal(broken(path, value))).toContain(`harbor-county: ${sentence}`)
  })
})

test('a part larger than its whole', () => {
  const share = { kind: 'ratio', title: 'Visits', requirements: ['OWN-3'], whole: { with: 'caregiver' }, partModes: ['faceToFace'], atLeast: [3, 2], measure: 'units', periods: ['month'], readings: [] }
  const spec = { ...sixthPayer(), requirements: sixthPayer().requirements.map((row) => (row.id === 'OWN-3' ? { ...row, names: ['ratio', 'cap'] } : row)) }
  const [edition, ...later] = spec.editions
  expect(refusal({ ...spec, editions: [{ ...edition, obligations: [...(edition?.obligations.slice(0, 2) ?? []), share] }, ...later] })).toBe('harbor-county: "Visits": atLeast asks for 3 of 2, more than the whole')
})

describe('readings', () => {
  test.each<[string, Path, unknown, string]>([
    ['of an ambiguity it does not rest on', [...readings, 'A07'], { later: { startsOnBusinessDay: true } }, 'OWN-1 offers a reading of A07 but does not say that it rests on it'],
    ['of an obligation that is not there', [...first, 'alternatives', 'OWN-4'], {}, 'alternatives are given for OWN-4, which leads no obligation'],
    ['that leaves two lengths', [...readings, 'A05'], { calendar: { within: { calendarDays: 5 } } }, 'OWN-1, reading A05 "calendar": within: name exactly one of calendarDays, businessDays and years'],
    ['with a misspelt parameter', [...readings, 'A05'], { calendar: { withn: { calendarDays: 5 } } }, 'OWN-1, reading A05 "calendar": unknown key "withn"'],
    ['that change nothing', [...readings, 'A05'], { same: { within: { businessDays: 3 } } }, 'OWN-1, reading A05 "same": changes nothing'],
    ['that could never be judged', [...readings, 'A05'], { closing: { starts: { event: 'closing' } } }, 'OWN-1, reading A05 "closing": a clock that starts at the end of a stay ends with the discharge plan or with its giving'],
    ['called default', [...readings, 'A05'], { default: { within: { businessDays: 9 } } }, 'OWN-1 calls a reading of A05 "default", which is the name of none chosen; give it another'],
    ['named other than A01 and so on', [...contact, 'readings'], ['rolling'], 'editions[0].obligations[0].readings[0]: not an ambiguity such as A22'],
  ])('%s', (_, path, value, sentence) => {
    expect(refusal(broken(path, value))).toBe(`harbor-county: ${sentence}`)
  })
})

describe('editions', () => {
  const clash = (a: string, b: string) => `editions ${a} and ${b} are in force on the same day; end the first the day before the second begins`
  test.each<[string, Path, unknown, string]>([
    ['two in force on one day', [...first, 'to'], '2026-07-01', clash('2025', '2026')],
    ['one that never ends before another', [...first, 'to'], null, clash('2025', '2026')],
    ['one without a beginning after another', ['editions', 1, 'from'], null, clash('2026', '2025')],
    ['one that ends before it begins', ['editions', 1, 'to'], '2026-06-30', 'edition 2026 ends on 2026-06-30, before it begins on 2026-07-01'],
    ['two of one name', ['editions', 1, 'edition'], '2025', 'two editions are called 2025; give each its own name'],
    ['a date that does not exist', [...first, 'to'], '2026-06-31', 'editions[0].to: not a date that exists (YYYY-MM-DD)'],
    ['none', ['editions'], [], 'editions: Too small'],
  ])('%s', (_, path, value, sentence) => {
    expect(refusal(broken(path, value))).toContain(`harbor-county: ${sentence}`)
  })

  test('the day between two editions may be empty; a case that falls on it says so when it is judged', () => {
    expect(refusal(broken([...first, 'to'], '2026-06-29'))).toBe('accepted')
  })
})

describe('the catalogue of sentences', () => {
  test.each<[string, Path, unknown, string]>([
    ['a row of another coverage', ['requirements', 0, 'coverage'], 'recorded', 'OWN-1 is decided by kind deadline, but its row says recorded deadline'],
    ['a row that names another kind', ['requirements', 0, 'names'], ['cadence'], 'OWN-1 is decided by kind deadline, but its row says computed cadence'],
    ['a row written twice', ['requirements', 3, 'id'], 'OWN-3', 'OWN-3 is quoted twice; each requirement has one row'],
    ['a row said to be computed that nothing decides', ['requirements', 3, 'coverage'], 'computed', 'OWN-4 is said to be computed, but no obligation decides it; add one, or say that it is planned'],
    ['a row without its words', ['requirements', 0, 'quote'], '', 'requirements[0].quote: Too small'],
    ['an unknown coverage', ['requirements', 0, 'coverage'], 'hoped', 'requirements[0].coverage: not one of computed, enforced, recorded, attested, informational, planned'],
    ['an unknown holiday table', ['holidays'], 'US-NY', 'holidays: not one of US-MA, US-GA, US-FL, US-federal'],
  ])('%s', (_, path, value, sentence) => {
    expect(refusal(broken(path, value))).toContain(`harbor-county: ${sentence}`)
  })

  test('a name with spaces, or nothing at all', () => {
    expect(refusal(broken(['id'], 'Harbor County'))).toBe('Harbor County: id: not a short name such as beacon-family-partner')
    expect(refusal(null)).toMatch(/^spec: /)
    expect(refusal([])).toMatch(/^spec: /)
  })
})
