import { isoFromDay, spoken } from '../calendar/civil-date'
import { isDocumented } from '../facts/youth-file'
import type { Verdict } from '../finding'
import type { Content } from '../spec/obligation'
import { aboutYouth, amount, says, speakContact, type Judging } from './judging'

/**
 * Each contact has its finished progress report in the youth's own record. The documents state no limit for writing
 * it: without the agency's own one it stays open (ambiguity A60).
 */
export function judgeContent(_rule: Content, judging: Judging): Verdict[] {
  const { dossier, asOf } = judging
  const limit = dossier.agency.limits?.progressReportDays
  return judging.youths.flatMap((youth) =>
    youth.contacts.filter((contact) => judging.governs(contact.day)).map((contact): Verdict => {
      const about = { ...aboutYouth(youth), contact: contact.ref }
      const startedOn = isoFromDay(contact.day)
      const due = limit === undefined ? null : contact.day + limit
      const dates = { about, startedOn, due: due === null ? null : isoFromDay(due) }
      const words = speakContact(contact)
      if (isDocumented(contact, youth.id)) return says('met', `${words} has its progress report.`, { ...dates, satisfiedBy: [contact.ref] })
      const age = `${words} has no progress report in this youth's record, ${amount(asOf - contact.day, 'day')} on`
      if (due === null) return says('open', `${age}; the document states no limit.`, dates)
      const status = asOf < due ? 'open' : asOf === due ? 'due_today' : 'overdue'
      return says(status, `${age}; the agency's own limit is ${amount(limit ?? 0, 'day')}, so due ${spoken(due)}.`, { ...dates, later: { onDue: 'due_today', after: 'overdue' } })
    }),
  )
}
