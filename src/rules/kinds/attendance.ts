import { isoFromDay, spoken, type Day } from '../calendar/civil-date'
import { counts } from '../facts/contact-test'
import { partnerAttended } from '../facts/providers'
import { holds, type YouthFile } from '../facts/youth-file'
import type { Episode } from '../facts/episodes'
import type { About, Verdict } from '../finding'
import type { Attendance } from '../spec/obligation'
import { contactsOf } from './events'
import { aboutEpisode, amount, says, speakRef, type Judging } from './judging'

const inIcc = (youth: YouthFile, day: Day) => youth.of('icc').some(({ fact }) => holds(fact, day))

function judgeEpisode(rule: Attendance, youth: YouthFile, episode: Episode, about: About, { dossier, asOf }: Judging): Verdict {
  const services = contactsOf({ dossier, youth, episode, next: undefined }).filter((contact) => counts(rule.service, contact, youth, dossier))
  const first = services[0]?.day
  const last = episode.to === null ? asOf : (services.at(-1)?.day ?? asOf)
  const iccEver = youth.of('icc').length > 0
  if (rule.icc && !iccEver) return says('not_required', 'The youth is not in Intensive Care Coordination.', { about })
  if (first === undefined)
    return episode.to === null ? says('not_started', 'No service has been delivered yet.', { about }) : says('not_required', 'No service was ever delivered.', { about })
  const held = youth.of('meeting').filter(({ fact, day }) => (!fact.cancelled || rule.cancelledToo) && rule.meetings.includes(fact.kind) && day >= first && day <= last && inIcc(youth, day) === rule.icc)
  const missed = held.filter((meeting) => !partnerAttended(meeting, dossier))
  const span = `from the first service on ${spoken(first)} to ${spoken(last)}`
  const dates = { about, startedOn: isoFromDay(first) }
  const sort = rule.cancelledToo ? 'scheduled' : 'held'
  if (held.length === 0) return says('not_required', `No such meeting was ${sort} ${span}.`, dates)
  if (missed.length === 0) return says('met', `A Family Partner attended ${held.length === 1 ? 'the' : 'all'} ${amount(held.length, 'meeting')} ${sort} ${span}.`, { ...dates, satisfiedBy: held.map(({ ref }) => ref) })
  const which = missed.map((meeting) => `${speakRef(meeting.ref)} on ${spoken(meeting.day)}`).join(', ')
  return says('not_met', `${amount(missed.length, 'meeting')} of ${held.length} ${sort} ${span} had no Family Partner: ${which}.`, dates)
}

/**
 * A Family Partner attends every such meeting held while the service is provided: from the first service to the last,
 * or to today while the enrollment is open. Cancelled ones are left out unless a program
 * asks about every meeting scheduled; sickness is no excuse (ambiguity A55).
 */
export function judgeAttendance(rule: Attendance, judging: Judging): Verdict[] {
  return judging.youths.flatMap((youth) =>
    youth.episodes.flatMap((episode) => {
      const begun = episode.enrolled?.day ?? episode.from
      return judging.governs(begun) ? [judgeEpisode(rule, youth, episode, aboutEpisode(youth, episode), judging)] : []
    }),
  )
}
