import { dayFromIso, isoFromDay, spoken } from '../calendar/civil-date'
import { counts, onlyPaidCaregivers, telehealthHolds } from '../facts/contact-test'
import type { Contact } from '../facts/dossier'
import { hasRole, leftOn } from '../facts/people'
import { firstLanguageIsNot, type Answer } from '../facts/telemedicine'
import { consentsInForce, holds, type YouthFile } from '../facts/youth-file'
import type { Verdict } from '../finding'
import type { Gate } from '../spec/obligation'
import { aboutYouth, says, speakContact, type Judging } from './judging'
import { judgeRelations } from './relations'
import { goodUntil, lacksHireDay, noHireDay } from './validity'

type ContactGate = Exclude<Gate, { of: 'relation' } | { of: 'trainingBeforeDuties' }>
type LanguageGate = Extract<Gate, { of: 'language' }>
type TrainingGate = Extract<Gate, { of: 'trainingBeforeDuties' }>

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })

interface Reply {
  readonly holds: Answer
  readonly because: string
}

function askConsent(rule: Extract<Gate, { of: 'consent' }>, contact: Contact, youth: YouthFile): Reply {
  const { agency } = contact.fact
  const named = rule.naming === 'agency' ? ` naming ${agency ?? 'the agency'}` : ''
  const consent = consentsInForce(youth, rule.consent, contact.day).find(({ fact }) => rule.naming === 'nobody' || fact.to === undefined || fact.to === agency)
  const given = consent && `Consent${consent.fact.to === undefined ? '' : named} given ${spoken(consent.day)} was in force.`
  return given ? { holds: 'yes', because: given } : { holds: 'no', because: `No consent${named} was in force on ${spoken(contact.day)}.` }
}

function askLiving(rule: Extract<Gate, { of: 'livingSituation' }>, contact: Contact, youth: YouthFile): Reply {
  const there = youth.of('living').filter(({ fact }) => holds(fact, contact.day))
  if (there.length === 0) return { holds: 'yes', because: `Nothing on record says that the youth lived in congregate care on ${spoken(contact.day)}.` }
  const excluded = there.filter(({ fact }) => fact.setting === rule.not).map(({ fact }) => fact.reunificationUntil)
  if (excluded.length === 0) return { holds: 'yes', because: `The youth lived with ${there[0]?.fact.setting === 'foster' ? 'foster parents' : 'family'} that day.` }
  const reunited = excluded.flatMap((until) => (until !== undefined && contact.day <= dayFromIso(until) ? [dayFromIso(until)] : []))
  if (reunited.length < excluded.length) return { holds: 'no', because: `The youth lived in congregate care on ${spoken(contact.day)}.` }
  return { holds: 'yes', because: `In congregate care, but to be reunited with family by ${spoken(Math.min(...reunited))}.` }
}

function speakLanguage({ notIn, whose }: LanguageGate, holds: Answer): string {
  if (holds === 'unknown') return 'The first language (firstLanguage) of those taking part is not on record.'
  const many = whose === 'caregivers' ? { yes: 'nobody', no: 'somebody' } : { yes: 'not everybody', no: 'everybody' }
  return `${languageNames.of(notIn) ?? notIn} is the first language of ${many[holds]} taking part.`
}

function ask(rule: ContactGate, contact: Contact, youth: YouthFile): Reply {
  switch (rule.of) {
    case 'consent': return askConsent(rule, contact, youth)
    case 'livingSituation': return askLiving(rule, contact, youth)
    case 'telehealth':
      return telehealthHolds(contact)
        ? { holds: 'yes', because: 'A HIPAA-compliant platform, at the family’s request, and judged effective.' }
        : { holds: 'no', because: 'Not all three conditions are on record: a HIPAA-compliant platform, the family’s request, and that it can be effective.' }
    case 'language': {
      const holds = firstLanguageIsNot(rule.notIn, contact, youth, rule.whose)
      return { holds, because: speakLanguage(rule, holds) }
    }
    case 'paidCaregiver':
      return onlyPaidCaregivers(contact, youth)
        ? { holds: 'no', because: 'Everyone taking part is employed to care for the youth and no foster parent.' }
        : { holds: 'yes', because: 'A caregiver who is not employed to care for the youth took part.' }
  }
}

const statusOf = { yes: 'met', no: 'not_met', unknown: 'undetermined' } as const

function judgeContacts(rule: ContactGate, judging: Judging): Verdict[] {
  return judging.youths.flatMap((youth) =>
    youth.contacts
      .filter((contact) => counts(rule.test, contact, youth, judging.dossier) && judging.governs(contact.day))
      .map((contact) => {
        const reply = ask(rule, contact, youth)
        const satisfied = reply.holds === 'yes' ? { satisfiedOn: isoFromDay(contact.day), satisfiedBy: [contact.ref] } : {}
        return { status: statusOf[reply.holds], because: [`${speakContact(contact)}: ${reply.because}`], about: { ...aboutYouth(youth), contact: contact.ref }, startedOn: isoFromDay(contact.day), ...satisfied }
      }),
  )
}

/** The whole course before the first duty: a gate apart from the topics' own yearly rounds. */
function judgeTraining(rule: TrainingGate, judging: Judging): Verdict[] {
  const { dossier, asOf } = judging
  return judging.people.filter((person) => hasRole(person, ...rule.roles)).flatMap((person): Verdict[] => {
    const about = { staff: person.fact.id }
    const { startsDutiesOn, hiredOn } = person.fact
    const start = startsDutiesOn === undefined ? undefined : dayFromIso(startsDutiesOn)
    if (!judging.governs(start ?? asOf)) return []
    if (dossier.of('training').length === 0) return [says('undetermined', 'The case holds no training record at all.', { about })]
    if (start === undefined) return [says('undetermined', 'The day duties began (startsDutiesOn) is not on record.', { about })]
    if (lacksHireDay(rule, hiredOn)) return [says('undetermined', noHireDay, { about })]
    const hired = hiredOn === undefined ? undefined : dayFromIso(hiredOn)
    const isGood = (topic: string) =>
      dossier.of('training').some(({ fact, day }) => fact.staff === person.fact.id && fact.topic === topic && day <= start && start <= (goodUntil(day, hired, rule) ?? Infinity))
    const lacking = rule.topics.filter((topic) => !isGood(topic))
    const dates = { about, due: isoFromDay(start) }
    const left = leftOn(dossier, person)
    if (left !== undefined && left < start) return [says('not_required', `Left ${spoken(left)}, before duties began.`, dates)]
    if (asOf < start) {
      const then = lacking.length === 0 ? 'met' : 'not_met'
      return [says('open', lacking.length === 0 ? `Every topic will be in force on ${spoken(start)}.` : `${lacking.length} of ${rule.topics.length} topics still to do by ${spoken(start)}: ${lacking.join(', ')}.`, { ...dates, later: { onDue: then, after: then } })]
    }
    if (lacking.length === 0) return [says('met', `Every topic was in force on ${spoken(start)}, when duties began.`, { ...dates, satisfiedOn: isoFromDay(start) })]
    return [says('not_met', `On ${spoken(start)}, when duties began, ${lacking.length} of ${rule.topics.length} topics not in force: ${lacking.join(', ')}.`, dates)]
  })
}

/** A test that lets something through or not: each contact, each person's first day, each pair of staff member and youth. */
export function judgeGate(rule: Gate, judging: Judging): Verdict[] {
  switch (rule.of) {
    case 'relation': return judgeRelations(rule, judging)
    case 'trainingBeforeDuties': return judgeTraining(rule, judging)
    default: return judgeContacts(rule, judging)
  }
}
