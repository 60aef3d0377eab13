import { fromColumn, fromColumnOrNull, toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { foldName } from '@/features/referrals/same-person'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { RowReader } from './row-reader'

/** What tells one youth from another: the name however it is spelt, and the birth date. */
export const youthKey = (givenName: string, familyName: string, bornOn: CalendarDate): string => `${foldName(givenName, familyName)} ${bornOn}`

const inProgram = { where: { strikeId: null }, select: { programId: true, closure: { select: { on: true, strikeId: true } } } } as const

/** Youths on file who were born on these days, by who they are. */
export async function youthsOnFile(db: Db, born: Iterable<CalendarDate>) {
  const rows = await db.youth.findMany({
    where: { strikeId: null, bornOn: { in: [...new Set(born)].map(toColumn) } },
    include: {
      family: { select: { name: true, caregivers: { where: { strikeId: null }, select: { id: true, givenName: true, familyName: true } } } },
      referrals: { ...inProgram, select: { ...inProgram.select, localOn: true } }, enrollments: { ...inProgram, select: { ...inProgram.select, on: true } },
    },
  })
  const known = new Map<string, (typeof rows)[number][]>()
  for (const row of rows) {
    const key = youthKey(row.givenName, row.familyName, fromColumn(row.bornOn))
    known.set(key, [...(known.get(key) ?? []), row])
  }
  return known
}

export type YouthOnFile = NonNullable<ReturnType<Awaited<ReturnType<typeof youthsOnFile>>['get']>>[number]

/** The staff file by name, with whoever has left. */
export async function staffOnFile(db: Db) {
  const rows = await db.staff.findMany({ where: { strikeId: null }, select: { id: true, displayName: true, roles: true, leftOn: true, startsDutiesOn: true } })
  const known = new Map<string, { readonly id: string; readonly name: string; readonly roles: readonly string[]; readonly leftOn: CalendarDate | null; readonly startsDutiesOn: CalendarDate | null }[]>()
  for (const { id, displayName, roles, leftOn, startsDutiesOn } of rows) {
    const key = foldName(displayName)
    known.set(key, [...(known.get(key) ?? []), { id, name: displayName, roles, leftOn: fromColumnOrNull(leftOn), startsDutiesOn: fromColumnOrNull(startsDutiesOn) }])
  }
  return known
}

export type StaffOnFile = Awaited<ReturnType<typeof staffOnFile>>
export type NamedStaff = NonNullable<ReturnType<StaffOnFile['get']>>[number]

/** The one member of staff whom a cell names, told apart by roles where two have the name; undefined where the cell is empty or wrong. */
export function staffNamed(reader: RowReader, field: string, staff: StaffOnFile, fits: (one: NamedStaff) => boolean, asWhat: string): NamedStaff | undefined {
  const name = reader.text(field)
  if (name === undefined) return undefined
  const all = (staff.get(foldName(name)) ?? []).filter(fits)
  if (all.length === 0) reader.wrong(field, `Nobody called ${name.slice(0, 100)} is on the staff file${asWhat}. Add them under Staff first, or write the name as it stands there.`)
  else if (all.length > 1) reader.wrong(field, `${all.length} people on the staff file are called ${name.slice(0, 100)}. Give one of them a fuller name there, and write it here.`)
  return all.length === 1 ? all[0] : undefined
}
