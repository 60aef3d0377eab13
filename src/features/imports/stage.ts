import { createHash } from 'node:crypto'
import type { Db } from '@/db/database'
import { insertRows } from '@/db/insert-rows'
import { wallClockOf } from '@/features/contacts/wall-clock'
import { sayDay } from '@/features/obligations/words'
import { type ActionRefusal, refusals, refuse } from '@/platform/action-result'
import { newIdentifier } from '@/platform/identifier'
import type { TenantScope } from '@/tenancy/scope'
import { foldHeading, guessColumns } from './columns'
import { decode } from './decode'
import type { ImportKind } from './kinds'
import { fieldsOf } from './kinds'
import type { StoredImport } from './queries'
import type { Reading } from './row-reader'
import { type NewImport, type NewReading, storedReading } from './schema'
import { readSheet, type Sheet } from './table'

const look = 'This cannot be imported as it is. Nothing was saved.'
const wrong = (field: string, says: string) => refuse('invalid', look, { [field]: says })

/** Families are for who reaches them. */
export const mayImport = ({ reach }: TenantScope, kind: string): boolean => kind === 'staff' || reach === 'all'

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url')
/** The headings as one word, which tells nothing of what stands there. */
export const headerKey = (headers: readonly string[]): string => hashOf(headers.map(foldHeading).join('\n'))

async function readingFor(db: Db, kind: ImportKind, headers: readonly string[]): Promise<{ readonly reading: Reading; readonly remembered: boolean }> {
  const known = await db.importMapping.findFirst({ where: { kind, headerKey: headerKey(headers) } })
  const reading = known && storedReading.safeParse(known.reading)
  if (reading?.success) return { reading: { ...reading.data, others: false }, remembered: true }
  return { reading: { columns: guessColumns(kind, headers), order: null, programId: null, others: false }, remembered: false }
}

async function textOf({ file, pasted }: NewImport) {
  return file && file.size > 0 ? decode(new Uint8Array(await file.arrayBuffer())) : { ok: true as const, text: pasted ?? '', encoding: 'UTF-8' }
}

/** What is said of a file before anybody looks at its rows. */
async function noticedIn(scope: TenantScope, db: Db, about: { kind: ImportKind; encoding: string; fingerprint: string; remembered: boolean }, sheet: Sheet & { ok: true }): Promise<string[]> {
  const before = await db.import.findFirst({ where: { kind: about.kind, fingerprint: about.fingerprint, state: 'done' }, orderBy: { startedAt: 'desc' } })
  return [
    before ? `This very file was imported ${sayDay(wallClockOf(scope.timeZone, before.startedAt).date, scope.today)}. What is on file already is left out and not doubled.` : '',
    about.encoding === 'UTF-8' ? '' : `The file is written in ${about.encoding}. Look whether names with accents stand right below.`,
    about.remembered ? 'The columns are read as they were the last time you imported a file with these headings.' : '',
    ...sheet.noticed,
  ].filter(Boolean)
}

/** Reads a file and puts its rows aside, where they wait until somebody has looked at them. */
export async function stageImport(scope: TenantScope, db: Db, sent: NewImport): Promise<{ readonly ok: true } | ActionRefusal> {
  if (!mayImport(scope, sent.kind)) return refusals.notAllowed
  const { tenantId, now, membershipId } = scope
  const at = sent.file?.size ? 'file' : 'pasted'
  const decoded = await textOf(sent)
  if (!decoded.ok) return wrong(at, decoded.says)
  const sheet = readSheet(sent.kind, decoded.text)
  if (!sheet.ok) return wrong(at, sheet.says)
  const fingerprint = hashOf(decoded.text)
  const { reading, remembered } = await readingFor(db, sent.kind, sheet.headers)
  const noticed = await noticedIn(scope, db, { kind: sent.kind, encoding: decoded.encoding, fingerprint, remembered }, sheet)
  await db.import.create({
    data: {
      tenantId, id: sent.id, startedById: membershipId, kind: sent.kind, state: 'ready', fileName: (at === 'file' && sent.file?.name.replaceAll('\u0000', '').slice(0, 255)) || null, fingerprint, headers: [...sheet.headers],
      noticed, reading: { ...reading }, rowCount: sheet.rows.length, startedAt: now,
    },
  })
  await insertRows(db, 'ImportRow', sheet.rows.map(({ row, cells }) => ({ tenantId, id: newIdentifier(now.getTime()), importId: sent.id, kind: sent.kind, row, cells: [...cells] })))
  return { ok: true }
}

/** Changes how a waiting import is read, and remembers it for the next file with these headings. */
export async function changeReading({ tenantId, now }: TenantScope, db: Db, stored: StoredImport, wanted: NewReading): Promise<{ readonly ok: true } | ActionRefusal> {
  if (stored.state !== 'ready') return refuse('changedMeanwhile', 'This import has been started or thrown away in the meantime. Reload to see it.')
  const fields = fieldsOf[stored.kind].map(({ id }) => id)
  const columns = Object.fromEntries(Object.entries(wanted.columns).filter(([id, at]) => fields.includes(id) && at < stored.headers.length))
  const twice = Object.entries(columns).find(([id, at]) => Object.entries(columns).some(([other, where]) => other < id && where === at))
  if (twice) return refuse('invalid', 'One column cannot hold two things. Nothing was changed yet.', { [`columns.${twice[0]}`]: 'This column holds something else already. Choose another one, or none.' })
  if (wanted.programId !== undefined && !(await db.program.findFirst({ where: { id: wanted.programId }, select: { id: true } }))) return refusals.notFound
  const reading = { columns, order: wanted.order ?? null, programId: wanted.programId ?? null, others: wanted.others === 'yes' }
  await db.import.updateMany({ where: { id: stored.id, state: 'ready' }, data: { reading, outcome: {} } })
  const key = { tenantId_kind_headerKey: { tenantId, kind: stored.kind, headerKey: headerKey(stored.headers) } }
  await db.importMapping.upsert({ where: key, create: { ...key.tenantId_kind_headerKey, reading, usedAt: now }, update: { reading, usedAt: now } })
  return { ok: true }
}

/** What a person wrote is gone with the rows. */
const emptied = { fileName: null, headers: [] as string[], noticed: [] as string[] }

/** Ends an import, and deletes what was put aside. */
export async function endImport(db: Db, importId: string, data: { readonly state: 'done' | 'cancelled'; readonly outcome?: object; readonly finishedAt?: Date; readonly doneCount?: number; readonly ofCount?: number }): Promise<void> {
  await db.importRow.deleteMany({ where: { importId } })
  await db.import.updateMany({ where: { id: importId }, data: { ...emptied, ...data } })
}

/** Throws an import away, also one that is on its way: nothing of it was written, and nothing will be. */
export async function cancelImport({ now }: TenantScope, db: Db, stored: StoredImport): Promise<{ readonly ok: true } | ActionRefusal> {
  if (stored.state === 'done') return refuse('tooLate', 'It was finished before you cancelled: everything is on file. Reload to see it.')
  if (stored.state !== 'cancelled') await endImport(db, stored.id, { state: 'cancelled', finishedAt: now })
  return { ok: true }
}
