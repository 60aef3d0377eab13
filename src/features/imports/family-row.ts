import { messageNote } from '@/features/referrals/write-intake'
import type { ProgramSettings } from '@/features/case-files/program-settings'
import { sayDay } from '@/features/obligations/words'
import { arrivalOf, birthFault } from '@/features/referrals/arrival'
import { judgeEligibility } from '@/features/referrals/eligibility'
import { foldName } from '@/features/referrals/same-person'
import { type NewIntake, newIntake } from '@/features/referrals/schema'
import { newIdentifier } from '@/platform/identifier'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { TenantScope } from '@/tenancy/scope'
import { endOf, type EndSaid } from './ended'
import { staffNamed, type StaffOnFile } from './people-on-file'
import type { RowReader } from './row-reader'
import { diagnosisOf, languageHint, languageOf, providerKindOf } from './values'

/** What the rows of a file of families are held against. */
export interface FamilyContext {
  readonly scope: TenantScope
  readonly programs: readonly ProgramSettings[]
  readonly staff: StaffOnFile
  /** What a document says of a day, once for each program and day. */
  readonly inForce: Map<string, string | null>
}

/** A row of a file of families whose every cell could be read. */
export interface FamilyRow {
  readonly row: number
  readonly intake: NewIntake
  readonly youth: { readonly givenName: string; readonly familyName: string; readonly bornOn: CalendarDate; readonly diagnoses: readonly string[] }
  readonly safeMessage: string | null
  readonly programId: string
  readonly referred: { readonly on: CalendarDate; readonly at: Date } | null
  readonly enrolledOn: CalendarDate | null
  /** How the stay ended; null where it goes on. */
  readonly ended: EndSaid | null
  readonly partner: { readonly id: string; readonly since: CalendarDate } | null
}

const columnOf: Readonly<Record<string, string>> = {
  programId: 'program', date: 'referredOn', time: 'referredAt', turn: 'referredAt', 'referrer.name': 'referrer', 'treating.name': 'provider', 'treating.kind': 'providerKind', reasons: 'reasons', goals: 'goals',
  'youths.0.givenName': 'youthGiven', 'youths.0.familyName': 'youthFamily', 'youths.0.bornOn': 'bornOn', 'caregiver.givenName': 'caregiverGiven', 'caregiver.familyName': 'caregiverFamily',
  'caregiver.relationship': 'relationship', 'caregiver.phone': 'phone', 'caregiver.email': 'email', 'caregiver.message': 'message',
}
const goesOnAt = ({ endedOn }: ProgramSettings, today: CalendarDate) => endedOn === null || endedOn >= today
const fieldOf = (path: string) => columnOf[path] ?? columnOf[path.split('.').slice(0, 1).join('.')] ?? 'youthGiven'

/** The program of a row: one that goes on, unless services under it have ended. */
function programOf(reader: RowReader, { programs: all, scope: { today } }: FamilyContext): ProgramSettings | undefined {
  const name = reader.text('program')
  const programs = reader.text('closedOn') === undefined ? all.filter((one) => goesOnAt(one, today)) : all
  const chosen = programs.find(({ programId }) => programId === reader.reading.programId) ?? (programs.length === 1 ? programs[0] : undefined)
  if (name === undefined && chosen) return chosen
  const found = name === undefined ? undefined : programs.find((one) => foldName(one.name) === foldName(name))
  const names = programs.slice(0, 8).map((one) => one.name).join(', ')
  if (!found) reader.wrong('program', name === undefined ? 'Write the program, or choose one for the whole file above.' : `No program called ${name.slice(0, 100)} takes referrals. Write it as it stands under Programs: ${names}.`)
  return found
}

/** The document in force that day, or what is wrong with the day; asked once for each day. */
function documentFault({ scope, inForce }: FamilyContext, settings: ProgramSettings, on: CalendarDate, bornOn: CalendarDate): string | null {
  const key = `${settings.programId} ${on}`
  const known = inForce.get(key)
  if (known !== undefined) return known
  const judged = judgeEligibility(settings, { bornOn, diagnoses: [], on }, scope.today)
  const fault = judged.ok ? null : judged.problem
  inForce.set(key, fault)
  return fault
}

function partnerOf(reader: RowReader, { staff, scope: { today } }: FamilyContext, from: CalendarDate | undefined, endedOn: CalendarDate | undefined): FamilyRow['partner'] {
  const partner = staffNamed(reader, 'partner', staff, ({ roles }) => roles.includes('familyPartner') || roles.includes('seniorFamilyPartner'), ' as a Family Partner')
  const told = reader.day('partnerSince')
  const since = told ?? from
  if (!partner || since === undefined) return null
  if (told !== undefined && told > today) reader.wrong('partnerSince', 'This day has not come yet.')
  if (told !== undefined && from !== undefined && told < from) reader.wrong('partnerSince', `This is before ${sayDay(from, today)}, when the family came. Check both days.`)
  if (told !== undefined && endedOn !== undefined && told > endedOn) reader.wrong('partnerSince', `This is after services ended, on ${sayDay(endedOn, today)}. Check both days.`)
  if (partner.leftOn !== null && partner.leftOn < (endedOn ?? today)) reader.wrong('partner', `${partner.name} left on ${sayDay(partner.leftOn, today)}. Write who ${endedOn === undefined ? 'walks with the family now' : 'walked with the family when services ended'}, or leave it empty.`)
  if (partner.startsDutiesOn !== null && partner.startsDutiesOn > since) reader.wrong(told ? 'partnerSince' : 'partner', `${partner.name} began their duties on ${sayDay(partner.startsDutiesOn, today)}, after ${sayDay(since, today)}. Write under “With them since” when they took the family on.`)
  return { id: partner.id, since }
}

const lines = (text: string | undefined) => (text ?? '').replaceAll(/\s*[;|]\s*/g, '\n')

/** Reads one row of a file of families by the schema and the checks of the form by which a referral is taken in. */
export function readFamilyRow(reader: RowReader, context: FamilyContext): FamilyRow | null {
  const { scope } = context
  const text = (field: string) => reader.text(field)
  const settings = programOf(reader, context)
  const [bornOn, referredOn, enrolledOn] = [reader.day('bornOn'), reader.day('referredOn'), reader.day('enrolledOn')]
  const on = referredOn ?? enrolledOn
  const clock = { date: on, time: reader.time('referredAt', 'referredOn') ?? '12:00', turn: 'first' as const }
  if (text('referredOn') === undefined && text('enrolledOn') === undefined) reader.wrong('referredOn', 'Write the day of the referral, or the day services began.')
  const language = text('language')
  const firstLanguage = reader.word('language', languageOf, languageHint)
  const kind = reader.word('providerKind', providerKindOf, 'Write ICC, IHT or outpatient.')
  const diagnoses = reader.words('diagnoses', diagnosisOf, 'Write one of those that the template names.')
  const parsed = newIntake.safeParse({
    id: newIdentifier(scope.now.getTime()), programId: settings?.programId, ...clock, source: text('referrer') ? 'provider' : 'self', referrer: { name: text('referrer') }, treating: { name: text('provider'), kind },
    youths: { 0: { givenName: text('youthGiven'), familyName: text('youthFamily'), bornOn, diagnoses } },
    caregiver: { givenName: text('caregiverGiven'), familyName: text('caregiverFamily'), relationship: text('relationship'), phone: text('phone'), email: text('email'), firstLanguage: language && firstLanguage, message: text('message') },
    reasons: lines(text('reasons')), goals: lines(text('goals')),
  })
  if (!parsed.success) reader.tell(parsed.error.issues, fieldOf)
  const ended = endOf(reader, { settings, referredOn, enrolledOn, now: scope.now, today: scope.today })
  const partner = partnerOf(reader, context, enrolledOn ?? referredOn, ended?.on)
  if (enrolledOn !== undefined && enrolledOn > scope.today) reader.wrong('enrolledOn', 'Services that have not begun yet cannot be recorded. Leave this empty.')
  if (enrolledOn !== undefined && referredOn !== undefined && enrolledOn < referredOn) reader.wrong('enrolledOn', `The referral reached you on ${sayDay(referredOn, scope.today)}. Services begin on that day or later.`)
  const birth = bornOn && on && birthFault(bornOn, on)
  if (birth) reader.wrong('bornOn', birth)
  const fault = !birth && settings && on && bornOn && on <= scope.today && documentFault(context, settings, on, bornOn)
  if (fault) reader.wrong(referredOn ? 'referredOn' : 'enrolledOn', fault)
  const arrival = settings && referredOn ? arrivalOf({ ...clock, date: referredOn }, settings.frame.timeZone, scope.now) : null
  if (arrival && !('at' in arrival)) for (const [path, says] of Object.entries(arrival.fields ?? {})) reader.wrong(fieldOf(path), says)
  if (reader.problems.length > 0 || !parsed.success || !settings || !bornOn) return null
  return {
    row: reader.row, intake: parsed.data, youth: { givenName: text('youthGiven') ?? '', familyName: text('youthFamily') ?? '', bornOn, diagnoses }, safeMessage: messageNote(parsed.data.caregiver),
    programId: settings.programId, referred: referredOn && arrival && 'at' in arrival ? { on: referredOn, at: arrival.at } : null, enrolledOn: enrolledOn ?? null, ended, partner,
  }
}
