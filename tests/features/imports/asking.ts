import type { Db } from '@/db/database'
import type { ImportKind } from '@/features/imports/kinds'
import type { ActionResult } from '@/platform/action-result'
import type { SampleAgency } from '../../support/sample/agency'
import { v7 } from '../../support/sample/ids'

/** What was put off until an answer was sent. */
export const later: (() => Promise<void>)[] = []

/** Carries out what was put off. */
export async function afterwards(): Promise<void> {
  for (const work of later.splice(0)) await work()
}

/** Where a redirect leads: the actions' way to the page of an import. */
export class Led extends Error {}

/** Sends a file as its form does; answers the import's id, or the refusal. */
export async function staged(stage: (previous: null, sent: unknown) => Promise<ActionResult>, kind: ImportKind, text: string, id: string = v7()) {
  try {
    return await stage(null, { id, kind, pasted: text })
  } catch (error) {
    if (error instanceof Led) return { ok: true as const, id: error.message.split('/').at(-1) ?? '' }
    throw error
  }
}

export const headings = 'Family,Youth first name,Youth last name,Born,Referred on,Services began,Family Partner,Caregiver first name,Caregiver last name,Telephone,First language'

/** A row of a file of families. */
export const familyRow = (more: Partial<Record<'family' | 'given' | 'last' | 'born' | 'referred' | 'began' | 'partner' | 'carer' | 'phone', string>> = {}) => {
  const { family = '', given = 'Mateo', last = 'Silva', born = '2014-03-28', referred = '2026-09-08', began = '2026-09-21', partner = '', carer = 'Ana', phone = '' } = more
  return [family, given, last, born, referred, began, partner, carer, last, phone, 'Spanish'].join(',')
}

export const fileOf = (...rows: readonly string[]) => `${headings}\n${rows.join('\n')}\n`

const letters = (at: number) => String(at).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')

/** A file of so many youths, two in each family. */
export const manyFamilies = (count: number) => fileOf(...Array.from({ length: count }, (_, at) => familyRow({ given: `Mateo ${letters(at)}`, last: `Silva ${letters(Math.floor(at / 2))}`, referred: '2026-11-02', began: '2026-11-09', phone: `617-${String(2_000_000 + Math.floor(at / 2))}` })))

export const contactHeadings = 'Youth first name,Youth last name,Born,Date,Time,By,How,Reached,Minutes,Service delivered,Report'

/** The sample's own records that no case file takes: a language that is none, and a session that nobody held. */
export async function asCaseFilesTakeIt(db: Db, { tenantId, sessionId, members }: SampleAgency): Promise<void> {
  await db.caregiver.updateMany({ data: { firstLanguage: 'es' } })
  await db.supervisionAttendance.create({ data: { tenantId, sessionId, staffId: members.clinician.staffId, part: 'supervisor' } })
}
