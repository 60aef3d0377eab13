import { dayFromIso } from '@/rules/calendar/civil-date'
import type { Book } from './book'

/** Whoever referred was told when services began, when the family was put on the waitlist or when the referral was closed; of the last days not everybody yet. */
export function addTellings(book: Book): void {
  const { rows, today } = book
  const random = book.random.branch('tellings')
  for (const { id, familyId, source, closureId, enteredById } of [...rows.Referral]) {
    if (!id || source !== 'provider') continue
    const enrollment = rows.Enrollment.find((one) => one.referralId === id)
    const entry = rows.WaitlistEntry.find((one) => one.familyId === familyId)
    const closure = rows.Closure.find((one) => one.id === closureId)
    const [outcome, on] = enrollment ? ['started', enrollment.on] : closure ? ['closed', closure.on] : entry ? ['waiting', entry.localOn] : ['', '']
    const day = outcome === '' ? today : book.workdayFrom(dayFromIso(String(on)) + 1)
    if (day >= today || (today - day < 20 && random.chance(0.3))) continue
    book.add('ReferralTelling', { familyId, referralId: id, outcome, toldOn: book.date(day), means: random.pick(['telephone', 'email', 'email']), enteredAt: book.moment(day, 985), enteredById: enteredById ?? null })
  }
}
