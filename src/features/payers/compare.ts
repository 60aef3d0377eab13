import type { Db } from '@/db/database'
import { loadPrograms } from '@/features/case-files/program-settings'
import { askedBy } from '@/features/contacts/asked-for'
import { tellContact, toldColumns } from '@/features/contacts/line'
import { findContactFamily } from '@/features/contacts/queries'
import { wallClockOf } from '@/features/contacts/wall-clock'
import { judgeCase, type ProgramVerdicts } from '@/features/verdicts/verdicts'
import { loadCasesIn } from '@/features/obligations/decide'
import { sayDay } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { FirstContact } from '@/rules/first-contact'
import type { TenantScope } from '@/tenancy/scope'
import { type ComparedClock, compareClocks, firstContactTitle } from './clocks'
import { caseUnder, type ComparedDocument, comparedDocuments } from './documents'
import { type AskedSupervision, readSupervision } from './supervision'
import { type ComparedTry, compareTries, firstContactsUnder, wholeCitation } from './tries'

/** A document with what it says of the family's facts. */
export interface JudgedDocument extends ComparedDocument {
  readonly verdicts: ProgramVerdicts
  readonly firstContacts: readonly FirstContact[]
}

/** A try, as the page tells it. */
export type ToldTry = ComparedTry & { readonly on: string; readonly line: string }

/** The facts of a family's stay in one program, judged by its document and by each other one of the state. */
export interface ProgramComparison {
  readonly programId: string
  readonly program: string
  readonly documents: readonly JudgedDocument[]
  readonly clocks: readonly ComparedClock[]
  readonly tries: readonly ToldTry[]
  readonly moreTries: number
  /** What each document asks of supervision, in the documents' order. */
  readonly supervision: readonly (readonly AskedSupervision[])[]
  /** Whether another document turns on an interview offered, which this family's own does not ask whoever logs a contact. */
  readonly interviewUnasked: boolean
}

/** A family's page of what each payer's document would say. */
export interface PayersRecord {
  readonly id: string
  readonly name: string
  readonly today: CalendarDate
  readonly youths: readonly { readonly id: string; readonly name: string }[]
  readonly programs: readonly ProgramComparison[]
}

async function tellTries(db: Db, tries: readonly ComparedTry[], today: CalendarDate): Promise<readonly ToldTry[]> {
  const rows = await db.contact.findMany({ where: { id: { in: tries.map(({ contactId }) => contactId) } }, include: toldColumns })
  return tries.flatMap((one) => {
    const row = rows.find(({ id }) => id === one.contactId)
    return row ? [{ ...one, on: sayDay(wallClockOf(row.localZone, row.at).date, today), line: tellContact(row) }] : []
  })
}

/** Things side by side, the first contact with the whole sentence that asks for it: which try counts turns on its end. */
function clocksOf(documents: readonly JudgedDocument[]): readonly ComparedClock[] {
  return compareClocks(documents).map((clock) => (clock.title !== firstContactTitle ? clock : {
    ...clock,
    said: clock.said.map((said, at) => {
      const [document, first] = [documents[at], documents[at]?.firstContacts[0]]
      return said.asks && said.group && document && first ? { ...said, group: { ...said.group, citation: wholeCitation(first, document.spec) } } : said
    }),
  }))
}

/**
 * Judges a family's facts as they stand under each document of its state, program by program. Nothing is stored, and
 * nothing of it is asked of the family but what its own document asks. Null where the asker may see no such family.
 */
export async function readPayers(scope: TenantScope, db: Db, familyId: string): Promise<PayersRecord | null> {
  const { today } = scope
  const family = await findContactFamily(scope, db, familyId)
  if (!family) return null
  const [agencys, theirs] = [await loadPrograms(db, today), await loadPrograms(db, today, { familyId })]
  const programs: ProgramComparison[] = []
  for (const { settings: own, loaded } of await loadCasesIn(db, theirs, 'family', [familyId])) {
    const documents = comparedDocuments(own, agencys).map((document): JudgedDocument => {
      const verdicts = judgeCase({ ...loaded, file: caseUnder(document, loaded.file) }, document.settings, today, family)
      return { ...document, verdicts, firstContacts: firstContactsUnder(document, loaded, verdicts) }
    })
    const { tries, more } = compareTries(documents.map(({ firstContacts }) => firstContacts))
    programs.push({
      programId: own.programId, program: own.name, documents, clocks: clocksOf(documents), tries: await tellTries(db, tries, today), moreTries: more,
      supervision: await readSupervision(scope, db, familyId, documents),
      interviewUnasked: !askedBy(documents.slice(0, 1).map(({ spec }) => spec)).interview && askedBy(documents.map(({ spec }) => spec)).interview,
    })
  }
  return { id: family.id, name: family.name, today, youths: family.youths, programs }
}
