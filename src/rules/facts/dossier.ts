import { dayFromIso, type Day } from '../calendar/civil-date'
import type { Zone } from '../calendar/zone'
import { zoneOf } from '../calendar/zone'
import type { Ref } from '../finding'
import type { AgencySettings, CaseFile } from './case-file'
import type { Fact, FactOf, FactType } from './vocabulary'

/** A fact with its name in results and its local day, worked out once. */
export interface Filed<T extends FactType> {
  readonly fact: FactOf<T>
  readonly ref: Ref
  /** The local day it happened or begins; for facts without a date of their own, the first day there is. */
  readonly day: Day
  /** The instant it happened, in milliseconds; midnight-less facts have the order of their day only. */
  readonly instant: number
}

export type Contact = Filed<'contact'>
export type Person = Filed<'staff'>

/** The facts that count on `asOf`, each converted once, in the order they happened. */
export interface Dossier {
  readonly asOf: Day
  readonly zone: Zone
  readonly agency: AgencySettings
  of<T extends FactType>(type: T): readonly Filed<T>[]
  /** Staff by id. */
  readonly staff: ReadonlyMap<string, Person>
}

/** The local day a fact was written down; the day it happened where that is not on record, or where it was written ahead. */
export const writtenOn = (filed: Filed<FactType>, zone: Zone): Day =>
  filed.fact.enteredAt === undefined ? filed.day : Math.max(filed.day, zone.localDay(Date.parse(filed.fact.enteredAt)))

const always = Number.MIN_SAFE_INTEGER

function momentOf(fact: Fact): string | undefined {
  return 'at' in fact ? fact.at : undefined
}

/** The first day a fact without an instant is true; `undefined` for standing facts such as a youth or a person. */
function dateOf(fact: Fact): string | undefined {
  if ('on' in fact) return fact.on
  if ('from' in fact && fact.type !== 'provider') return fact.from
  switch (fact.type) {
    case 'consent': return fact.givenOn
    case 'training': return fact.completedOn
    case 'agreement': return fact.effectiveOn
    // A planned certificate is on file from the start; its issue is hidden until it happens.
    case 'credential': return fact.plannedFor === undefined ? fact.issuedOn : undefined
    default: return undefined
  }
}

/** An end or an outcome that lies after `asOf` is not known yet. */
function hideLater(fact: Fact, asOf: string): Fact {
  switch (fact.type) {
    case 'contact': return fact.acceptedOn !== undefined && fact.acceptedOn > asOf ? { ...fact, acceptedOn: undefined } : fact
    case 'dischargePlan': return fact.signedOn !== undefined && fact.signedOn > asOf ? { ...fact, signedOn: undefined } : fact
    case 'credential': return fact.issuedOn !== undefined && fact.issuedOn > asOf ? { ...fact, issuedOn: undefined } : fact
    default: return fact
  }
}

const chronological = (a: Filed<FactType>, b: Filed<FactType>) =>
  a.instant - b.instant || (String(a.ref) < String(b.ref) ? -1 : 1)

/**
 * Takes the facts that count on the case's `asOf`: not struck by then and not later than its end, in the program's
 * zone. The order of the facts in the case is forgotten here.
 */
export function openDossier(file: CaseFile): Dossier {
  const zone = zoneOf(file.timeZone)
  const asOf = dayFromIso(file.asOf)
  const byType = new Map<FactType, Filed<FactType>[]>()
  file.facts.forEach((fact, index) => {
    if (fact.struckOn !== undefined && fact.struckOn <= file.asOf) return
    const moment = momentOf(fact)
    const on = moment === undefined ? dateOf(fact) : undefined
    const instant = moment === undefined ? (on === undefined ? always : dayFromIso(on) * 86_400_000) : Date.parse(moment)
    const day = moment === undefined ? (on === undefined ? always : dayFromIso(on)) : zone.localDay(instant)
    if (day > asOf || (fact.type === 'provider' && fact.from !== undefined && fact.from > file.asOf)) return
    const filed = { fact: hideLater(fact, file.asOf), ref: fact.id ?? index, day, instant } as Filed<FactType>
    const known = byType.get(fact.type)
    if (known) known.push(filed)
    else byType.set(fact.type, [filed])
  })
  for (const facts of byType.values()) facts.sort(chronological)
  const of = <T extends FactType>(type: T) => (byType.get(type) ?? []) as unknown as readonly Filed<T>[]
  return { asOf, zone, agency: file.agency ?? {}, of, staff: new Map(of('staff').map((person) => [person.fact.id, person])) }
}
