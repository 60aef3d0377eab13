import type { Db } from '@/db/database'
import { momentOf } from '@/features/contacts/moment'
import { type ContactFamily, findContactFamilies } from '@/features/contacts/queries'
import { type NewContact, newContact } from '@/features/contacts/schema'
import { sayDay } from '@/features/obligations/words'
import { newIdentifier } from '@/platform/identifier'
import type { TenantScope } from '@/tenancy/scope'
import { type Checked, type Fate, inTurns } from './check'
import { staffNamed, staffOnFile, type StaffOnFile, youthKey, youthsOnFile } from './people-on-file'
import { type Reading, RowReader } from './row-reader'
import type { SheetRow } from './table'
import { directionOf, modeOf, partyOf } from './values'

/** A contact to write down: rows about brothers and sisters that say the same are one. */
export interface PlannedContact {
  readonly contact: NewContact
  readonly family: ContactFamily
  readonly byId: string
  readonly at: Date
  readonly endsAt: Date | null
}

const columnOf: Readonly<Record<string, string>> = { date: 'on', time: 'at', turn: 'at', mode: 'mode', with: 'with', reached: 'reached', direction: 'direction', minutes: 'minutes', service: 'service', units: 'units', reports: 'words' }
const fieldOf = (path: string) => columnOf[path.split('.')[0] ?? ''] ?? 'youthGiven'

interface Context {
  readonly scope: TenantScope
  readonly staff: StaffOnFile
  readonly youths: Awaited<ReturnType<typeof youthsOnFile>>
  readonly families: ReadonlyMap<string, ContactFamily>
}

function youthOf(reader: RowReader, { youths }: Context) {
  const [givenName, familyName, bornOn] = [reader.text('youthGiven'), reader.text('youthFamily'), reader.day('bornOn')]
  if (!givenName) reader.wrong('youthGiven', 'Write the youth’s first name.')
  if (!familyName) reader.wrong('youthFamily', 'Write the youth’s last name.')
  if (!bornOn) reader.wrong('bornOn', 'Write the birth date.')
  if (!givenName || !familyName || !bornOn) return undefined
  const [youth, second] = youths.get(youthKey(givenName, familyName, bornOn)) ?? []
  if (!youth) reader.wrong('youthGiven', `No youth called ${givenName} ${familyName} with this birth date is on file. Import the families first, or check the spelling and the date.`)
  if (second) reader.wrong('youthGiven', 'Two youths of this name and birth date are on file. Log this contact on the right family’s page.')
  return second ? undefined : youth
}

/** Reads one row by the schema and the checks of the form by which a contact is logged. */
function readContact(reader: RowReader, context: Context): PlannedContact | null {
  const { scope, staff, families } = context
  const youth = youthOf(reader, context)
  const family = youth && families.get(youth.familyId)
  const by = staffNamed(reader, 'by', staff, () => true, '')
  if (reader.text('by') === undefined) reader.wrong('by', 'Write who made the contact.')
  const date = reader.day('on')
  if (!date && reader.text('on') === undefined) reader.wrong('on', 'Write the day of the contact.')
  const mode = reader.word('mode', modeOf, 'Write telephone, face to face, video, text, e-mail, voicemail or letter.')
  const parties = reader.words('with', partyOf, 'Write caregiver, youth, provider, state agency or other.')
  const words = reader.text('words')
  const parsed = newContact.safeParse({
    id: newIdentifier(scope.now.getTime()), familyId: family?.id ?? scope.tenantId, reached: reader.yesNo('reached'), direction: reader.word('direction', directionOf, 'Write in or out.'), with: reader.text('with') === undefined ? ['caregiver'] : parties,
    mode, date, time: reader.time('at', 'on') ?? '12:00', turn: 'first', minutes: reader.number('minutes'), service: reader.yesNo('service'), offeredInterview: reader.yesNo('interview'), progressUpdate: reader.yesNo('update'), units: reader.number('units'),
    youths: youth ? [youth.id] : [], reports: youth && words ? [{ youthId: youth.id, text: words }] : [],
  })
  if (!parsed.success) reader.tell(parsed.error.issues, fieldOf)
  if (by?.leftOn && date && by.leftOn < date) reader.wrong('by', `${by.name} left on ${sayDay(by.leftOn, scope.today)}, before this contact. Check the day and the name.`)
  if (!parsed.success || !family || !by) return null
  const contact = parsed.data
  if (family.asks.units && contact.reached && contact.with.includes('caregiver') && contact.minutes !== undefined && contact.units === undefined) reader.wrong('units', 'Write the units, 0 for none.')
  const moment = momentOf(contact, { timeZone: family.timeZone, knownSince: family.knownSince, now: scope.now })
  if (!moment.ok) for (const [path, says] of Object.entries(moment.fields ?? {})) reader.wrong(fieldOf(path), says)
  return moment.ok && reader.problems.length === 0 ? { contact, family, byId: by.id, at: moment.at, endsAt: moment.endsAt } : null
}

const momentKey = (familyId: string, at: Date, mode: string, byId: string | null) => `${familyId} ${at.getTime()} ${mode} ${byId}`

/** The contacts on file of some families, struck ones too, with the youths each was about. */
async function contactsOnFile(db: Db, familyIds: readonly string[]) {
  const rows = await db.contact.findMany({ where: { familyId: { in: [...familyIds] } }, select: { familyId: true, at: true, mode: true, byId: true, contactYouths: { select: { youthId: true } } } })
  const known = new Map<string, Set<string>>()
  for (const { familyId, at, mode, byId, contactYouths } of rows) {
    const key = momentKey(familyId, at, mode, byId)
    known.set(key, new Set([...(known.get(key) ?? []), ...contactYouths.map(({ youthId }) => youthId)]))
  }
  return known
}

/** Checks a file of past contacts, row by row, and against those on file. */
export async function checkContacts(scope: TenantScope, db: Db, sheet: readonly SheetRow[], reading: Reading): Promise<Checked<readonly PlannedContact[]>> {
  const readers = sheet.map((row) => new RowReader('contacts', row, reading))
  const born = await inTurns(sheet, (row) => new RowReader('contacts', row, reading).day('bornOn'))
  const youths = await youthsOnFile(db, born.filter((day) => day !== undefined))
  const named = new Set(readers.flatMap((reader, at) => {
    const day = born[at]
    return day ? (youths.get(youthKey(reader.text('youthGiven') ?? '', reader.text('youthFamily') ?? '', day)) ?? []).map(({ familyId }) => familyId) : []
  }))
  const families = new Map((await findContactFamilies(scope, db, [...named])).map((family) => [family.id, family]))
  const context: Context = { scope, staff: await staffOnFile(db), youths, families }
  const read = await inTurns(readers, (reader) => readContact(reader, context))
  const onFile = await contactsOnFile(db, [...named])
  const fates = new Map<number, Fate>()
  const plan = new Map<string, PlannedContact>()
  const seen = new Map<string, number>()
  for (const [at, reader] of readers.entries()) {
    const planned = read[at]
    if (!planned) continue
    const { contact, family, byId } = planned
    const [youthId = ''] = contact.youths
    const key = momentKey(family.id, planned.at, contact.mode, byId)
    const twice = seen.get(`${key} ${youthId}`)
    if (twice !== undefined) {
      reader.wrong('on', `The same contact stands in row ${twice}. Take one of the two out, or correct the time.`)
      continue
    }
    seen.set(`${key} ${youthId}`, reader.row)
    const known = onFile.get(key)?.has(youthId) === true
    fates.set(reader.row, known ? 'onFile' : 'new')
    if (!known) together(plan, key, planned)
  }
  const toWrite = [...plan.values()]
  return { kind: 'contacts', rows: readers.map(({ row }) => ({ row, fate: fates.get(row) ?? 'wrong' })), problems: readers.flatMap(({ problems }) => problems), perhaps: [], remarks: remarksOn(toWrite), plan: toWrite }
}

/** Adds a contact, or another youth to one that says the same. */
function together(plan: Map<string, PlannedContact>, key: string, planned: PlannedContact): void {
  const { id: _id, youths, reports, ...said } = planned.contact
  const whole = `${key} ${JSON.stringify(said)}`
  const known = plan.get(whole)
  plan.set(whole, known ? { ...known, contact: { ...known.contact, youths: [...known.contact.youths, ...youths], reports: [...known.contact.reports, ...reports] } } : planned)
}

function remarksOn(plan: readonly PlannedContact[]): string[] {
  const without = plan.filter(({ contact }) => contact.reached && contact.reports.length < contact.youths.length).length
  if (without === 0) return []
  return [`${without === 1 ? 'One contact that reached somebody has' : `${without.toLocaleString('en-US')} contacts that reached somebody have`} no report in this file. They wait under Reports to be finished, and count only then.`]
}
