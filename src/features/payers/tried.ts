import type { Db } from '@/db/database'
import { type ProgramSettings, loadPrograms } from '@/features/case-files/program-settings'
import type { LoadedCase } from '@/features/case-files/loaded-case'
import type { CaseFile } from '@/rules/facts/case-file'
import { loadCasesIn } from '@/features/obligations/decide'
import { judgedOr } from '@/features/obligations/unjudged'
import { sayDay } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { type FirstContact, firstContacts, isFirstContact } from '@/rules/first-contact'
import type { Citation } from '@/rules/finding'
import type { PayerSpec } from '@/rules/spec/payer-spec'
import { specsOnBoard } from '@/rules/specs/on-board'
import { caseUnder, type ComparedDocument, comparedDocuments } from './documents'
import { triedFor, type TryCounts, wholeCitation } from './tries'

/** What a contact just logged is to a first contact that was waited for. */
export interface Tried {
  readonly familyId: string
  /** Whether it met the clock and why, with the document's words. */
  readonly own: readonly { readonly says: string; readonly citation: Citation }[]
  /** What another document of the state would say otherwise. */
  readonly elsewhere: readonly string[]
}

const leadingOf = (specs: readonly PayerSpec[]) => specs.flatMap(({ editions }) => editions.flatMap(({ obligations }) => obligations.filter(isFirstContact).flatMap(({ requirements }) => requirements.slice(0, 1))))
const clocks = leadingOf(specsOnBoard)

/** Whether a family's first contact is still waited for. */
export async function awaitsFirstContact(db: Db, familyId: string): Promise<boolean> {
  return (await db.obligation.findFirst({ where: { familyId, requirement: { in: clocks }, settled: false }, select: { id: true } })) !== null
}

interface OneClock {
  readonly clock: FirstContact
  readonly counts: TryCounts
}

/** What a contact is to the clock of each youth, under one document. */
function clocksOf(document: ComparedDocument, file: CaseFile, contactId: string): readonly OneClock[] {
  return firstContacts(caseUnder(document, file), document.settings.library).flatMap((clock) => triedFor([clock], contactId).map(({ counts }) => ({ clock, counts })))
}

function sayOwn({ clock: { finding }, counts }: OneClock, today: CalendarDate): string {
  const { title, due } = finding
  const day = due === null ? '' : sayDay(due, today)
  const isDue = day && `, ${due !== null && due < today ? 'which was due' : 'due'} ${day}`
  switch (counts.is) {
    case 'met': return counts.status === 'met_late' ? `This meets “${title}”, but late: it was due ${day}.` : `This meets “${title}”${isDue}.`
    case 'counts': return `This counts, but another contact is the one that met “${title}”.`
    case 'not': return `This does not meet “${title}”${isDue}: ${counts.why}.`
  }
}

/** What another document says of the same youth's clock, where that is something else; null where it is not. */
function sayOtherwise(own: TryCounts, other: OneClock, short: string, today: CalendarDate): string | null {
  const due = other.clock.finding.due === null ? '' : sayDay(other.clock.finding.due, today)
  const { counts } = other
  if (counts.is === 'counts') return null
  if (counts.is === 'not') return own.is === 'met' ? `Under ${short} it would not: ${counts.why}.` : null
  if (own.is === 'met' && own.status === counts.status) return null
  return `Under ${short} it would meet it${counts.status === 'met_late' ? ', but late' : ''}: due ${due} there.`
}

const once = <Value>(values: readonly Value[]): readonly Value[] => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]

function tellIn(loaded: LoadedCase, settings: ProgramSettings, agencys: readonly ProgramSettings[], contactId: string, today: CalendarDate, nameOf: (youth: string | undefined) => string): Pick<Tried, 'own' | 'elsewhere'> {
  const [document, ...others] = comparedDocuments(settings, agencys)
  if (!document) return { own: [], elsewhere: [] }
  const own = clocksOf(document, loaded.file, contactId)
  const alike = new Set(own.map((one) => sayOwn(one, today))).size < 2
  const elsewhere = own.length === 0 ? [] : others.flatMap(({ spec, ...other }) =>
    clocksOf({ spec, ...other }, loaded.file, contactId).flatMap((one) => {
      const mine = own.find(({ clock }) => clock.finding.about.youth === one.clock.finding.about.youth)
      return (mine && sayOtherwise(mine.counts, one, spec.short, today)) ?? []
    }),
  )
  return { own: once(own.map((one) => ({ says: `${alike ? '' : nameOf(one.clock.finding.about.youth)}${sayOwn(one, today)}`, citation: wholeCitation(one.clock, document.spec) }))), elsewhere: once(elsewhere) }
}

/** Tells what a contact just logged is to the family's first contact, and what another payer would say of it; null where it is no try of one. */
export async function tellTry(db: Db, today: CalendarDate, family: { readonly id: string; readonly youths: readonly { readonly id: string; readonly name: string }[] }, contactId: string): Promise<Tried | null> {
  const agencys = await loadPrograms(db, today)
  const told: Pick<Tried, 'own' | 'elsewhere'>[] = []
  for (const { settings, loaded } of await loadCasesIn(db, await loadPrograms(db, today, { familyId: family.id }), 'family', [family.id])) {
    const nameOf = (youth: string | undefined) => `${family.youths.find(({ id }) => id === youth)?.name ?? 'Another youth'}: `
    told.push(judgedOr(loaded, settings.programId, { own: [], elsewhere: [] }, () => tellIn(loaded, settings, agencys, contactId, today, nameOf)))
  }
  const own = told.flatMap((one) => one.own)
  return own.length === 0 ? null : { familyId: family.id, own, elsewhere: told.flatMap((one) => one.elsewhere) }
}
