import type { BusinessCalendar } from './calendar/business-days'
import { dayFromIso, type CalendarDate, type Day } from './calendar/civil-date'
import type { HolidayTable } from './calendar/holidays/holiday-table'
import { holidayTables } from './calendar/holidays/tables'
import { CaseError, type CaseFile } from './facts/case-file'
import { openDossier } from './facts/dossier'
import { openYouthFiles } from './facts/youth-file'
import type { Finding, Verdict } from './finding'
import { judgeAttendance } from './kinds/attendance'
import { judgeCadence } from './kinds/cadence'
import { judgeCap } from './kinds/cap'
import { judgeContent } from './kinds/content'
import { judgeCoverage } from './kinds/coverage'
import { judgeDeadline } from './kinds/deadline'
import { judgeEligibility } from './kinds/eligibility'
import { judgeGate } from './kinds/gate'
import type { Judging } from './kinds/judging'
import { judgeRatio } from './kinds/ratio'
import { judgeValidity } from './kinds/validity'
import { subjectOf, type Subject } from './spec/subject'
import { citationOf, editionChooser } from './spec/editions'
import type { Obligation } from './spec/obligation'
import type { Edition, PayerSpec } from './spec/payer-spec'
import { checkReadings, readObligations, type ReadObligation } from './spec/readings'

/** A case judged: every requirement that the rules decide, over every window and subject. */
export interface Result {
  readonly case?: string
  readonly spec: string
  readonly edition: string
  readonly asOf: CalendarDate
  readonly findings: readonly Finding[]
}

/** What the evaluation stands on beside the case. */
export interface Library {
  /** The payer specs on board and the tenant's own. */
  readonly specs: readonly PayerSpec[]
  /** Holiday tables other than those on board, by name: years an administrator entered. */
  readonly holidayTables?: Readonly<Record<string, HolidayTable>>
}

/** For whoever stores findings rather than asking again each day. */
export interface Ahead {
  /** List the windows up to the one that holds this day, as they stand if nothing more happens. */
  readonly through?: CalendarDate
  /** Judge only what is about these; left out, everything. */
  readonly subjects?: readonly Subject[]
  /** Of the staff, judge only this one; the others are there because their roles and licences decide what counts. */
  readonly staff?: string
}

/** A rule that a program reads as binding nobody is shown, and asks nothing. */
function judge(rule: Obligation, judging: Judging): Verdict[] {
  const verdicts = judgeKind(rule, judging)
  return rule.binding === false ? verdicts.map((verdict) => ({ ...verdict, status: 'not_required', later: null })) : verdicts
}

function judgeKind(rule: Obligation, judging: Judging): Verdict[] {
  switch (rule.kind) {
    case 'deadline': return judgeDeadline(rule, judging)
    case 'cadence': return judgeCadence(rule, judging)
    case 'ratio': return judgeRatio(rule, judging)
    case 'cap': return judgeCap(rule, judging)
    case 'eligibility': return judgeEligibility(rule, judging)
    case 'validity': return judgeValidity(rule, judging)
    case 'coverage': return judgeCoverage(rule, judging)
    case 'content': return judgeContent(rule, judging)
    case 'attendance': return judgeAttendance(rule, judging)
    case 'gate': return judgeGate(rule, judging)
  }
}

/** The one calendar of business days for each reading of them. */
export function businessCalendars(file: CaseFile, spec: PayerSpec, library: Library): Judging['businessDays'] {
  const tables: Readonly<Record<string, HolidayTable>> = { ...holidayTables, ...library.holidayTables }
  const none: ReadonlySet<Day> = new Set()
  const own = tables[file.holidays ?? spec.holidays] ?? null
  const calendars: Record<'spec' | 'weekdays' | 'US-federal' | 'agencyOpen', BusinessCalendar> = {
    spec: { table: own, closures: none },
    weekdays: { table: null, closures: none },
    'US-federal': { table: tables['US-federal'] ?? null, closures: none },
    agencyOpen: { table: own, closures: new Set(file.agency?.closures?.map(dayFromIso)) },
  }
  return (reading) => calendars[reading ?? 'spec']
}

/**
 * Judges a case: every obligation of the payer's document over the facts, as they stand on the case's `asOf`. Reads no
 * clock and keeps nothing between calls.
 *
 * @throws CaseError when the spec, the edition or a reading is not on board, or no edition is in force on a day that
 *   starts a clock or a window
 */
export function evaluate(file: CaseFile, library: Library, { through, subjects, staff }: Ahead = {}): Result {
  const spec = library.specs.find(({ id }) => id === file.spec)
  if (!spec) throw new CaseError(`spec: "${file.spec}" is not on board; on board: ${library.specs.map(({ id }) => id).join(', ')}`)
  const chosen = file.readings ?? {}
  checkReadings(spec, chosen)
  const editionOn = editionChooser(spec, file.edition)
  const dossier = openDossier(file)
  const shared = { dossier, asOf: dossier.asOf, through: Math.max(dossier.asOf, through === undefined ? dossier.asOf : dayFromIso(through)), youths: openYouthFiles(dossier), people: dossier.of('staff').filter(({ fact }) => staff === undefined || fact.id === staff), businessDays: businessCalendars(file, spec, library) }
  const current = editionOn(dossier.asOf)
  const findings: Finding[] = []
  for (const edition of spec.editions) {
    const judging: Judging = { ...shared, governs: (day) => editionOn(day) === edition }
    for (const one of readObligations(edition, chosen)) if (!subjects || subjects.includes(subjectOf(one.rule))) addFindings(findings, one, edition, spec, judging)
  }
  return { ...(file.case === undefined ? {} : { case: file.case }), spec: spec.id, edition: current.edition, asOf: file.asOf, findings }
}

const none: readonly never[] = Object.freeze([])
const wholeCase: Finding['about'] = Object.freeze({})

function addFindings(findings: Finding[], { rule, said }: ReadObligation, edition: Edition, spec: PayerSpec, judging: Judging): void {
  const citation = citationOf(spec, edition, rule.requirements[0] ?? '')
  for (const verdict of judge(rule, judging)) {
    findings.push({
      requirements: rule.requirements,
      title: rule.title,
      status: verdict.status,
      due: verdict.due ?? null,
      window: verdict.window ?? null,
      about: verdict.about ?? wholeCase,
      startedOn: verdict.startedOn ?? null,
      satisfiedOn: verdict.satisfiedOn ?? null,
      satisfiedBy: verdict.satisfiedBy ?? none,
      because: said.length > 0 ? [...verdict.because, ...said] : verdict.because,
      skipped: verdict.skipped ?? none,
      later: verdict.later ?? null,
      citation,
      readings: rule.readings,
    })
  }
}
