import type { Day } from '@/rules/calendar/civil-date'
import type { Book } from './book'
import { type DemoFamily, governingProvider, partnerOn, workerOn } from './families'
import { entered } from './people'

/** The meetings of a stay: of the Care Planning Team every month for youth in ICC, of the treatment team now and then for others. */
export function addMeetings(book: Book, family: DemoFamily, from: Day, until: Day): void {
  const { random } = family
  const provider = governingProvider(family)
  const every = family.icc ? 28 : 56
  for (let planned = from + random.between(9, 26); planned <= until; planned += every) {
    const day = book.workdayFrom(planned)
    if (day >= book.today || day > until) return
    const habit = partnerOn(family, day).habit
    const partner = workerOn(family, day)
    const cancelled = random.chance(0.08)
    const came = partner && !cancelled && !random.chance(habit?.missesMeeting ?? 0.03)
    const progressUpdate = came === true && random.chance(0.6)
    const meetingId = book.add('Meeting', { familyId: family.id, kind: family.icc ? 'cpt' : 'treatmentTeam', on: book.date(day), cancelled, progressUpdate, ...entered(book, partner ?? family.cover, day) })
    if (cancelled) continue
    if (came) book.add('MeetingAttendance', { familyId: family.id, meetingId, staffId: partner.staffId })
    if (provider) book.add('MeetingAttendance', { familyId: family.id, meetingId, providerId: provider.id })
  }
}
