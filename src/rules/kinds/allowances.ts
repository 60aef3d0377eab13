import { whyNotBusinessDay } from '../calendar/business-days'
import { dayFromIso, spoken, weekday, type Day } from '../calendar/civil-date'
import { counts } from '../facts/contact-test'
import type { Dossier } from '../facts/dossier'
import type { Episode } from '../facts/episodes'
import type { YouthFile } from '../facts/youth-file'
import type { Verdict } from '../finding'
import type { ContactTest } from '../spec/events'
import type { Cadence } from '../spec/obligation'
import { says, type Judging } from './judging'
import type { Window } from './windows'

/*
 * What no document says and a program may read into it all the same: that waiting, a holiday or a closed office excuses
 * a week. Asked only of a window in which nothing that counts happened.
 */

/** A stretch of days on the waitlist; both its days are in it. */
export interface Waiting {
  readonly from: Day
  readonly to: Day
}

const serviceGiven: ContactTest = { with: 'caregiver', reached: true, service: true, byFamilyPartner: true }

/** When a youth was on the waitlist in a stay: from each entry to its end on record, and no further than the day before service began. */
export function waitingOf(youth: YouthFile, episode: Episode, dossier: Dossier): readonly Waiting[] {
  const entries = youth.of('waitlisted').filter(({ day }) => day >= episode.from && (episode.to === null || day <= episode.to))
  return entries.map((entry) => {
    const until = entry.fact.until === undefined ? Infinity : dayFromIso(entry.fact.until)
    const service = youth.contacts.find((contact) => contact.instant >= entry.instant && counts(serviceGiven, contact, youth, dossier))
    return { from: entry.day, to: Math.min(until, service ? service.day - 1 : Infinity) }
  })
}

/** Why the weekdays of a window were not worked, if any or all of them were not; or the year whose holidays are missing. */
function closedDays(which: 'any' | 'all', { from, to }: Window, judging: Judging): string | undefined | { readonly missingYear: number } {
  const calendar = judging.businessDays('agencyOpen')
  const closed: string[] = []
  let worked = 0
  for (let day = from; day <= to; day += 1) {
    if (weekday(day) > 5) continue
    const why = whyNotBusinessDay(calendar, day)
    if (typeof why === 'object') return why
    if (why === undefined) worked += 1
    else closed.push(`${spoken(day)} (${why})`)
  }
  return closed.length > 0 && (which === 'any' || worked === 0) ? closed.join(', ') : undefined
}

/** The verdict on a window that a program's reading excuses (ambiguities A19, A61); undefined when it is judged. */
export function allowanceOf(rule: Cadence, window: Window, waiting: readonly Waiting[], judging: Judging): Verdict | undefined {
  const wait = waiting.find(({ from, to }) => from <= window.from && window.to <= to)
  if (wait) return says('not_required', `On the waitlist since ${spoken(wait.from)}, and throughout.`)
  if (rule.closedDaysExcuse === undefined) return undefined
  const closed = closedDays(rule.closedDaysExcuse, window, judging)
  if (typeof closed === 'object') return says('undetermined', `The holidays of ${closed.missingYear} are not entered, so its closed days are not known.`)
  return closed === undefined ? undefined : says('not_required', `Closed on ${closed}.`)
}
