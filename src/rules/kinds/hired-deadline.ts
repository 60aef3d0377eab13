import { dayFromIso, spoken, type Day } from '../calendar/civil-date'
import type { Person } from '../facts/dossier'
import { hasRole, issuedCredentials, lastJudgedDay, leftOn } from '../facts/people'
import type { CredentialKind } from '../facts/vocabulary'
import { holds } from '../facts/youth-file'
import type { About, Verdict } from '../finding'
import type { Deadline } from '../spec/obligation'
import { clockVerdict, deedOf, dueDate, unknowable, type Deed } from './clock'
import { says, speakRef, type Judging } from './judging'

/** A certificate due so long after hiring. Bound is whoever holds the role. */
export function judgeHired(rule: Deadline, judging: Judging): Verdict[] {
  const { starts, done } = rule
  if (starts.event !== 'hired' || done.event !== 'certified') return []
  const { dossier, asOf } = judging
  return judging.people.flatMap((person): Verdict[] => {
    if (!hasRole(person, starts.role)) return []
    const about: About = { staff: person.fact.id, credential: done.credential }
    if (person.fact.hiredOn === undefined) return judging.governs(asOf) ? [says('undetermined', 'The day of hiring (hiredOn) is not on record.', { about })] : []
    const hired = dayFromIso(person.fact.hiredOn)
    if (!judging.governs(hired)) return []
    if (hired > asOf) return [says('not_started', `Hired ${spoken(hired)}.`, { about })]
    const dates = dueDate(rule, hired, judging.businessDays(undefined))
    if ('undetermined' in dates) return [{ ...unknowable(hired, [`Hired ${spoken(hired)}.`], dates.undetermined), about }]
    const plans = dossier.of('credential').filter(({ fact }) => fact.staff === person.fact.id && fact.kind === done.credential && fact.plannedFor !== undefined)
    const planned = plans.map(({ fact }) => `Planned for ${spoken(dayFromIso(fact.plannedFor ?? ''))}.`)
    const deed = (done.planned ? plannedBy(plans, dates.due) : undefined) ?? certifiedBy(judging, person, done.credential, hired)
    const state = { asOf, due: dates.due, done: deed, endedOn: leftOn(dossier, person) }
    return [{ ...clockVerdict(state, hired, dates, [`Hired ${spoken(hired)}.`, ...planned]), about }]
  })
}

/** The first certificate a person held while employed; one that had run out before they were hired is none. One without a day of issue they brought with them. */
function certifiedBy({ dossier }: Judging, person: Person, kind: CredentialKind, hired: Day): Deed | undefined {
  const [first] = issuedCredentials(dossier, person.fact.id, kind)
    .filter(({ fact }) => holds({ to: fact.expiresOn }, hired))
    .map(({ fact, ref }) => ({ ref, undated: fact.issuedOn === undefined, on: fact.issuedOn === undefined ? hired : dayFromIso(fact.issuedOn) }))
    .filter(({ on }) => on <= lastJudgedDay(dossier, person))
    .sort((a, b) => a.on - b.on)
  return first && { ...deedOf(first.ref, first.on, `Certificate ${speakRef(first.ref)} on record`), undated: first.undated }
}

function plannedBy(plans: ReturnType<typeof issuedCredentials>, due: Day): Deed | undefined {
  const plan = plans.find(({ fact }) => dayFromIso(fact.plannedFor ?? '') <= due)
  return plan && { ...deedOf(plan.ref, dayFromIso(plan.fact.plannedFor ?? ''), `Plan ${speakRef(plan.ref)} on record`), undated: true }
}
