import type { Db } from '@/db/database'
import { offeredPrograms } from '@/features/referrals/offered-programs'
import type { TenantScope } from '@/tenancy/scope'
import type { Checked } from './check'
import { checkContacts, type PlannedContact } from './check-contacts'
import { checkFamilies, type PlannedFamily } from './check-families'
import { checkStaff, type PlannedPerson } from './check-staff'
import { missing, swapped } from './columns'
import { orderIn } from './days'
import { fieldsOf, type ImportField, type ImportKind, importKinds } from './kinds'
import { silentMs } from './limits'
import type { Reading } from './row-reader'
import { storedOutcome, storedReading, textList } from './schema'
import type { SheetRow } from './table'

const parsed = (row: NonNullable<Awaited<ReturnType<Db['import']['findFirst']>>>) => ({
  ...row, kind: importKinds.find((kind) => kind === row.kind) ?? 'staff', headers: textList.parse(row.headers), noticed: textList.parse(row.noticed), reading: storedReading.parse(row.reading), outcome: storedOutcome.parse(row.outcome),
})

export type StoredImport = ReturnType<typeof parsed>

/** An import that the asker may see; null otherwise. */
export async function findImport(db: Db, importId: string): Promise<StoredImport | null> {
  const row = await db.import.findFirst({ where: { id: importId } })
  return row && parsed(row)
}

/** The same, held: whoever starts it and whoever cancels it do so one after the other. */
export async function holdImport(db: Db, importId: string): Promise<StoredImport | null> {
  await db.$queryRaw`SELECT 1 FROM "Import" WHERE "id" = ${importId}::uuid FOR UPDATE`
  return await findImport(db, importId)
}

/** The rows that wait. */
export async function sheetOf(db: Db, importId: string): Promise<readonly SheetRow[]> {
  const rows = await db.importRow.findMany({ where: { importId }, orderBy: { row: 'asc' }, select: { row: true, cells: true } })
  return rows.map(({ row, cells }) => ({ row, cells: textList.parse(cells) }))
}

/** Whether an import that is on its way has given no sign of life for long: its server was stopped. */
export const isBrokenOff = ({ state, beatAt }: Pick<StoredImport, 'state' | 'beatAt'>, now: Date): boolean => state === 'running' && (beatAt?.getTime() ?? 0) < now.getTime() - silentMs

export type CheckedImport = (Checked<readonly PlannedFamily[]> & { readonly kind: 'families' }) | (Checked<readonly PlannedPerson[]> & { readonly kind: 'staff' }) | (Checked<readonly PlannedContact[]> & { readonly kind: 'contacts' })

/** An import as far as it can be read: with what is still to be said, or with every row checked. */
export interface Looked {
  readonly reading: Reading
  /** Fields that need a column. */
  readonly missing: readonly ImportField[]
  /** Whether somebody has to say how its days are written. */
  readonly asksOrder: boolean
  readonly swapped: readonly string[]
  readonly checked: CheckedImport | null
}

const checks: Readonly<Record<ImportKind, (scope: TenantScope, db: Db, sheet: readonly SheetRow[], reading: Reading) => Promise<Checked<unknown>>>> = { families: checkFamilies, staff: checkStaff, contacts: checkContacts }

/** Looks at every row of an import. */
export async function lookAt(scope: TenantScope, db: Db, { kind, reading }: Pick<StoredImport, 'kind' | 'reading'>, sheet: readonly SheetRow[]): Promise<Looked> {
  const days = fieldsOf[kind].flatMap(({ id, holds }) => (holds === 'day' && reading.columns[id] !== undefined ? [reading.columns[id]] : []))
  const told = orderIn(sheet.flatMap(({ cells }) => days.map((at) => cells[at] ?? '')))
  const order = reading.order ?? (told === 'mdy' || told === 'dmy' ? told : null)
  const asksOrder = order === null && told !== null
  const lacking = missing(kind, reading.columns)
  const settled = { ...reading, order }
  const checked = lacking.length > 0 || asksOrder ? null : ((await checks[kind](scope, db, sheet, settled)) as CheckedImport)
  return { reading: settled, missing: lacking, asksOrder, swapped: swapped(kind, reading.columns, sheet), checked }
}

/** The page of one import. */
export async function readImport(scope: TenantScope, db: Db, importId: string) {
  const stored = await findImport(db, importId)
  if (!stored) return null
  const ready = stored.state === 'ready'
  const sheet = ready ? await sheetOf(db, importId) : []
  return {
    stored, sheet, looked: ready ? await lookAt(scope, db, stored, sheet) : null, brokenOff: isBrokenOff(stored, scope.now),
    programs: ready && stored.kind === 'families' ? (await offeredPrograms(scope, db)).map(({ id, name }) => ({ id, name })) : [],
  }
}

export type ImportPage = NonNullable<Awaited<ReturnType<typeof readImport>>>

/** Imports that wait or are on their way, and the last ones that are done. */
export async function listImports(db: Db) {
  const rows = await db.import.findMany({ where: { state: { not: 'cancelled' } }, orderBy: { startedAt: 'desc' }, take: 10, include: { startedBy: { select: { user: { select: { displayName: true } } } } } })
  return rows.map(({ startedBy, ...row }) => ({ ...parsed(row), by: startedBy.user.displayName }))
}
