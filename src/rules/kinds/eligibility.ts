import { addYears, dayFromIso, isoFromDay, spoken, type Day } from '../calendar/civil-date'
import { counts } from '../facts/contact-test'
import type { YouthFile } from '../facts/youth-file'
import type { About, Verdict } from '../finding'
import type { Eligibility } from '../spec/obligation'
import { aboutYouth, says, speakContact, type Judging } from './judging'

type AgeRule = Extract<Eligibility, { of: 'age' }>
type DiagnosisRule = Extract<Eligibility, { of: 'diagnosis' }>

interface Occasion {
  readonly on: Day
  readonly words: string
  readonly about: About
}

/** The occasions on which age is tested: each delivered service, unless the program reads it otherwise (ambiguity A34). */
function occasions(rule: AgeRule, youth: YouthFile, judging: Judging): Occasion[] {
  const about = aboutYouth(youth)
  switch (rule.tested) {
    case 'service':
      return youth.contacts
        .filter((contact) => counts(rule.service, contact, youth, judging.dossier))
        .map((contact) => ({ on: contact.day, words: speakContact(contact), about: { ...about, contact: contact.ref } }))
    case 'referral':
      return youth.episodes.flatMap(({ referral }) => (referral ? [{ on: referral.day, words: `Referred ${spoken(referral.day)}`, about: { ...about, referral: referral.ref } }] : []))
    case 'enrollment':
      return youth.episodes.flatMap(({ enrolled }) => (enrolled ? [{ on: enrolled.day, words: `Enrolled ${spoken(enrolled.day)}`, about }] : []))
  }
}

function judgeAge(rule: AgeRule, youth: YouthFile, judging: Judging): Verdict[] {
  const on = occasions(rule, youth, judging).filter((occasion) => judging.governs(occasion.on))
  if (!youth.fact) return on.map(({ words, about }) => says('undetermined', `${words}: the day of birth (bornOn) is not on record.`, { about }))
  const last = addYears(dayFromIso(youth.fact.bornOn), rule.under, rule.leapDay) - 1
  return on.map(({ on: day, words, about }) => {
    const eligible = day <= last
    const because = `${words}: the last eligible date is ${spoken(last)}, the day before the birthday that ends it.`
    return says(eligible ? 'met' : 'not_met', because, {
      about, due: isoFromDay(last), startedOn: isoFromDay(day), ...(eligible ? { satisfiedOn: isoFromDay(day), satisfiedBy: about.contact === undefined ? [] : [about.contact] } : {}),
    })
  })
}

function judgeDiagnosis(rule: DiagnosisRule, youth: YouthFile): Verdict {
  const about = aboutYouth(youth)
  const on = youth.fact?.diagnoses ?? []
  if (on.length === 0) return says('not_met', 'No diagnoses are on record for the youth.', { about })
  const found = on.find((diagnosis) => rule.anyOf.includes(diagnosis))
  if (found === undefined) return says('not_met', `None of the diagnoses on record is one of ${rule.anyOf.join(', ')}.`, { about })
  return says('met', `The record holds ${found}.`, { about, satisfiedBy: youth.id === undefined ? [] : [youth.id] })
}

/** Whether the youth belongs to the population a document serves. */
export function judgeEligibility(rule: Eligibility, judging: Judging): Verdict[] {
  return judging.youths.flatMap((youth) => {
    if (rule.of === 'age') return judgeAge(rule, youth, judging)
    return youth.fact && judging.governs(judging.asOf) ? [judgeDiagnosis(rule, youth)] : []
  })
}
