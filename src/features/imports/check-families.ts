import { fromColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { loadPrograms } from '@/features/case-files/program-settings'
import { sayDay } from '@/features/obligations/words'
import { foldName, foldPhone } from '@/features/referrals/same-person'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { TenantScope } from '@/tenancy/scope'
import { type Checked, type Fate, inTurns } from './check'
import { foldHeading } from './columns'
import { type FamilyRow, readFamilyRow } from './family-row'
import { staffOnFile, type YouthOnFile, youthKey, youthsOnFile } from './people-on-file'
import { type Problem, type Reading, RowReader } from './row-reader'
import type { SheetRow } from './table'

/** A youth of a file, with whom they are on file already, if they are. */
export interface PlannedRow extends FamilyRow {
  readonly known: YouthOnFile | null
}

/** The rows of one family, and the family on file that they belong to. */
export interface PlannedFamily {
  readonly onFile: { readonly familyId: string; readonly caregivers: YouthOnFile['family']['caregivers'] } | null
  readonly rows: readonly PlannedRow[]
}

interface Group {
  readonly readers: RowReader[]
  readonly rows: FamilyRow[]
}

/** Rows of one family: those that share its name or number, its caregiver's name and number, or a youth. */
function grouped(readers: readonly RowReader[], read: readonly (FamilyRow | null)[]): Group[] {
  const known = new Map<string, Group>()
  const groups: Group[] = []
  readers.forEach((reader, at) => {
    const text = (field: string) => reader.text(field) ?? ''
    const [label, phone] = [foldHeading(text('family')), foldPhone(text('phone'))]
    const carer = foldName(text('caregiverGiven'), text('caregiverFamily'))
    const youth = `youth ${foldName(text('youthGiven'), text('youthFamily'))} ${reader.text('bornOn') ?? ''}`
    const keys = [label ? `label ${label}` : phone && carer ? `carer ${carer} ${phone}` : youth, youth]
    const group = keys.map((key) => known.get(key)).find(Boolean) ?? { readers: [], rows: [] }
    if (group.readers.length === 0) groups.push(group)
    for (const key of keys) known.set(key, group)
    group.readers.push(reader)
    const row = read[at]
    if (row) group.rows.push(row)
  })
  return groups
}

const isOpen = ({ closure }: { readonly closure: { readonly strikeId: string | null } | null }) => closure === null || closure.strikeId !== null

type Told = { readonly fate: 'onFile' | 'new' } | { readonly says: string }

/** From when to when a youth was with a program: a row, a referral or an enrollment. */
interface Span {
  readonly from: string
  readonly to: string | null
}

const touch = (one: Span, other: Span) => (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to)

const spanOf = ({ referred, enrolledOn, ended }: FamilyRow): Span => ({ from: [referred?.on, enrolledOn].flatMap((day) => day ?? []).toSorted()[0] ?? '', to: ended?.on ?? null })

/** What becomes of a stay that has ended, whose youth is on file: history that is new, what is known, or what only a person can decide. */
function toldOfEnded(row: FamilyRow, youth: YouthOnFile, { who, today }: { readonly who: string; readonly today: CalendarDate }): Told {
  const stays = [...youth.referrals.map((one) => ({ ...one, from: fromColumn(one.localOn) })), ...youth.enrollments.map((one) => ({ ...one, from: fromColumn(one.on) }))]
    .flatMap(({ programId, from, closure }) => (programId === row.programId ? [{ from, to: closure && closure.strikeId === null ? fromColumn(closure.on) : null }] : []))
  const same = stays.filter(({ from }) => from === row.referred?.on || from === row.enrolledOn)
  if (same.some(({ to }) => to === null)) return { says: `${who}, and this stay goes on there. Record its end on the family’s page, and take this row out.` }
  if (same.length > 0) return { fate: 'onFile' }
  const other = stays.find((stay) => touch(spanOf(row), stay))
  return other ? { says: `${who} and was in this program from ${sayDay(other.from, today)}${other.to ? ` until ${sayDay(other.to, today)}` : ' on'}. Check the days of this row, or take it out.` } : { fate: 'new' }
}

/** What becomes of a row whose youth is on file: nothing new, or something that only a person can decide. */
function toldOf(row: FamilyRow, youth: YouthOnFile, { today }: TenantScope): Told {
  const { programId, referred, enrolledOn, ended: end } = row
  const who = `${youth.givenName} ${youth.familyName} is on file (${youth.family.name})`
  if (end) return toldOfEnded(row, youth, { who, today })
  const [referrals, enrollments] = [youth.referrals.filter((one) => one.programId === programId), youth.enrollments.filter((one) => one.programId === programId)]
  if (enrollments.some(isOpen)) return { fate: 'onFile' }
  if (referrals.some(isOpen)) return enrolledOn === null ? { fate: 'onFile' } : { says: `${who} with a referral to this program, and services have not begun there. Begin them on the family’s page, and take this row out.` }
  if (referrals.length + enrollments.length === 0) return { fate: 'new' }
  const same = referrals.some((one) => referred && fromColumn(one.localOn) === referred.on) || enrollments.some((one) => fromColumn(one.on) === enrolledOn)
  const ended = [...referrals, ...enrollments].flatMap(({ closure }) => (closure ? [fromColumn(closure.on)] : [])).toSorted().at(-1)
  return same ? { fate: 'onFile' } : { says: `${who} and was in this program${ended ? ` until ${sayDay(ended, today)}` : ''}. Take in the new referral under Referrals, for the family on file.` }
}

async function phonesOnFile(db: Db, phones: readonly string[]) {
  const rows = await db.$queryRaw<{ phone: string; familyId: string; family: string; name: string }[]>`
    SELECT right(regexp_replace(c."phone", '[^0-9]', '', 'g'), 10) AS "phone", c."familyId", f."name" AS "family", concat_ws(' ', c."givenName", c."familyName") AS "name"
    FROM "Caregiver" c JOIN "Family" f ON f."tenantId" = c."tenantId" AND f."id" = c."familyId"
    WHERE c."strikeId" IS NULL AND right(regexp_replace(c."phone", '[^0-9]', '', 'g'), 10) = ANY (${[...phones]}::text[]) ORDER BY c."enteredAt"`
  return new Map(rows.map((row) => [row.phone, row]))
}

/** Checks a file of families as the form checks a referral, row by row, and against what is on file. */
export async function checkFamilies(scope: TenantScope, db: Db, sheet: readonly SheetRow[], reading: Reading): Promise<Checked<readonly PlannedFamily[]>> {
  const programs = await loadPrograms(db, scope.today)
  const context = { scope, programs, staff: await staffOnFile(db), inForce: new Map<string, string | null>() }
  const readers = sheet.map((row) => new RowReader('families', row, reading))
  const read = await inTurns(readers, (reader) => readFamilyRow(reader, context))
  const rows = read.filter((row) => row !== null)
  const onFile = await youthsOnFile(db, rows.map(({ youth }) => youth.bornOn))
  const phones = await phonesOnFile(db, [...new Set(rows.flatMap(({ intake }) => foldPhone(intake.caregiver.phone) ?? []))])
  const fates = new Map<number, Fate>()
  const perhaps: { row: number; says: string; familyId: string }[] = []
  const plan: PlannedFamily[] = []
  for (const group of grouped(readers, read)) {
    const seen: { readonly key: string; readonly row: FamilyRow }[] = []
    const planned: PlannedRow[] = []
    const reader = (row: number) => group.readers.find((one) => one.row === row)
    for (const row of group.rows) {
      const key = youthKey(row.youth.givenName, row.youth.familyName, row.youth.bornOn)
      const program = `${key} ${row.programId}`
      const [known = null, second] = onFile.get(key) ?? []
      const twice = seen.find((one) => one.key === program && touch(spanOf(one.row), spanOf(row)))?.row
      const told: Told = twice ? { says: `The same youth and program stand in row ${twice.row}${twice.ended ?? row.ended ? ' for the same days. Correct the days, or take' : '. Take'} one of the two out.` } : second ? { says: 'Two youths of this name and birth date are on file. Take in this referral under Referrals, for the right one.' } : known ? toldOf(row, known, scope) : { fate: 'new' }
      seen.push({ key: program, row })
      if ('fate' in told) fates.set(row.row, told.fate)
      else reader(row.row)?.wrong('youthGiven', told.says)
      planned.push({ ...row, known })
    }
    settle(group, planned, { fates, perhaps, plan, phones, others: reading.others })
  }
  const problems = readers.flatMap((one) => one.problems)
  const used = new Set(plan.flatMap((family) => family.rows.map(({ programId }) => programId)))
  return {
    kind: 'families', rows: readers.map(({ row }) => ({ row, fate: fates.get(row) ?? 'wrong' })), problems, perhaps, remarks: remarksOn(plan), plan,
    programs: programs.filter(({ programId }) => used.has(programId)).map(({ programId, name, frame }) => ({ id: programId, name, recordsFrom: frame.agency?.recordsFrom ?? null })),
  }
}

type Settling = { readonly fates: Map<number, Fate>; readonly perhaps: { row: number; says: string; familyId: string }[]; readonly plan: PlannedFamily[]; readonly phones: Awaited<ReturnType<typeof phonesOnFile>>; readonly others: boolean }

/** A family comes in whole or not at all. */
function settle({ readers }: Group, planned: readonly PlannedRow[], { fates, perhaps, plan, phones, others }: Settling): void {
  const wrong = readers.filter(({ problems }) => problems.length > 0)
  for (const { row } of wrong) fates.set(row, 'wrong')
  if (wrong.length > 0) {
    for (const reader of readers.filter((one) => !wrong.includes(one) && fates.get(one.row) === 'new')) {
      fates.set(reader.row, 'withWrong')
      reader.problems.push({ row: reader.row, label: 'Family', says: `Left out with row ${wrong[0]?.row} of the same family, which has an error.` } satisfies Problem)
    }
    return
  }
  const fresh = planned.filter(({ row }) => fates.get(row) === 'new')
  const known = planned.find((row) => row.known)?.known
  const match = known ? undefined : fresh.map(({ intake }) => phones.get(foldPhone(intake.caregiver.phone) ?? '')).find(Boolean)
  if (match && !others) {
    for (const { row } of fresh) {
      fates.set(row, 'perhaps')
      perhaps.push({ row, says: `${match.name} of the ${match.family.replace(/ family$/, '')} family has the same telephone number.`, familyId: match.familyId })
    }
  } else if (fresh.length > 0) plan.push({ onFile: known ? { familyId: known.familyId, caregivers: known.family.caregivers } : null, rows: fresh })
}

function remarksOn(plan: readonly PlannedFamily[]): string[] {
  const rows = plan.flatMap((family) => family.rows)
  const again = rows.filter(({ known }) => known).length
  const without = rows.filter(({ partner, enrolledOn, ended }) => enrolledOn && !ended && !partner).length
  const ended = rows.filter((row) => row.ended).length
  const begun = rows.filter(({ referred, enrolledOn }) => referred && enrolledOn).length
  return [
    begun > 0 ? `${begun === 1 ? 'One youth comes' : `${begun.toLocaleString('en-US')} youths come`} with a referral and services that have begun. Their first contact is asked for from the day of the referral, whatever day is set below: import their past contacts next, or leave “Referred on” without a column where you keep no record of it.` : '',
    ended > 0 ? `${ended === 1 ? 'One row says that services have ended. Its' : `${ended.toLocaleString('en-US')} rows say that services have ended. Their`} weeks and months count from the day set below up to the end. A discharge plan is asked for once a service is on file: where one is still owed, import the past contacts next.` : '',
    again > 0 ? `${again === 1 ? 'One youth is' : `${again.toLocaleString('en-US')} youths are`} on file already, by name and birth date, and come into another program: their family stays one.` : '',
    without > 0 ? `${without === 1 ? 'One enrolled youth has' : `${without.toLocaleString('en-US')} enrolled youths have`} no Family Partner in this file. Their families are listed first under Caseloads.` : '',
  ].filter(Boolean)
}
