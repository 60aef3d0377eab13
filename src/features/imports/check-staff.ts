import type { Db } from '@/db/database'
import { foldName } from '@/features/referrals/same-person'
import { wrongDays } from '@/features/staff/commands'
import { tooFar } from '@/features/staff/days'
import { type NewPerson, newPerson } from '@/features/staff/schema'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { TenantScope } from '@/tenancy/scope'
import { type Checked, type Fate, inTurns } from './check'
import { staffOnFile } from './people-on-file'
import { type Reading, RowReader } from './row-reader'
import type { SheetRow } from './table'
import { languageHint, languageOf, staffRoleOf } from './values'

/** Somebody to put on the staff file. */
export interface PlannedPerson {
  readonly row: number
  readonly person: NewPerson
  readonly leftOn: CalendarDate | null
}

const columnOf: Readonly<Record<string, string>> = { displayName: 'name', roles: 'roles', hiredOn: 'hiredOn', startsDutiesOn: 'startsDutiesOn', languages: 'languages' }

/** Reads one row by the schema and the checks of the form by which somebody is added. */
function readPerson(reader: RowReader, { today }: TenantScope): PlannedPerson | null {
  const leftOn = reader.day('leftOn')
  const standing = [...(reader.yesNo('licensed') ? ['independentlyLicensed'] : []), ...(reader.yesNo('senior') ? ['seniorClinician'] : [])]
  const roles = reader.words('roles', staffRoleOf, 'Write Family Partner, Senior Family Partner, Clinician, Program manager or Other staff.')
  const languages = reader.words('languages', languageOf, languageHint)
  const parsed = newPerson.omit({ id: true }).safeParse({ displayName: reader.text('name') ?? '', roles, hiredOn: reader.day('hiredOn'), startsDutiesOn: reader.day('startsDutiesOn'), standing, languages })
  if (!parsed.success) reader.tell(parsed.error.issues, (path) => columnOf[path.split('.')[0] ?? ''] ?? 'name')
  const wrong = parsed.success ? wrongDays(today, parsed.data, leftOn ?? null) : null
  for (const [field, says] of Object.entries(wrong?.fields ?? {})) reader.wrong(field, says)
  const far = tooFar(leftOn, today, 1)
  if (far) reader.wrong('leftOn', far)
  return parsed.success && reader.problems.length === 0 ? { row: reader.row, person: parsed.data, leftOn: leftOn ?? null } : null
}

/** Checks a file of staff, row by row, and against the staff file. */
export async function checkStaff(scope: TenantScope, db: Db, sheet: readonly SheetRow[], reading: Reading): Promise<Checked<readonly PlannedPerson[]>> {
  const known = await staffOnFile(db)
  const readers = sheet.map((row) => new RowReader('staff', row, reading))
  const read = await inTurns(readers, (reader) => readPerson(reader, scope))
  const seen = new Map<string, number>()
  const fates = new Map<number, Fate>()
  for (const [at, reader] of readers.entries()) {
    const person = read[at]
    const key = foldName(reader.text('name') ?? '')
    const before = key === '' ? undefined : seen.get(key)
    if (before !== undefined) reader.wrong('name', `This name stands in row ${before}, too. Take one of the two out, or write their names more fully.`)
    else seen.set(key, reader.row)
    if (person && reader.problems.length === 0) fates.set(reader.row, known.has(key) ? 'onFile' : 'new')
  }
  return {
    kind: 'staff', rows: readers.map(({ row }) => ({ row, fate: fates.get(row) ?? 'wrong' })), problems: readers.flatMap(({ problems }) => problems), perhaps: [], remarks: [],
    plan: read.flatMap((person) => (person && fates.get(person.row) === 'new' ? [person] : [])),
  }
}
