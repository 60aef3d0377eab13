import type { Day } from '@/rules/calendar/civil-date'
import { addArrival, addProviders, enroll } from './arrivals'
import type { Book } from './book'
import { addTriesUntil, close, discharge, type DischargeNotes } from './discharges'
import { addAssignments, type DemoFamily, partnerOn } from './families'
import { addMeetings } from './meetings'
import type { Random } from './random'
import { keepInTouch, type Ways } from './routine'
import type { Storyline } from './storylines'

/** How a referral usually goes on: tries, the first conversation after as many days as the Family Partner’s habit says, the first visit. */
function usualArrival(book: Book, family: DemoFamily, referredOn: Day): Day | undefined {
  const { random } = family
  const reachedAfter = random.pick(partnerOn(family, referredOn).habit?.reachesAfter ?? [2])
  const attempts = [...(reachedAfter >= 2 && random.chance(0.6) ? [1] : []), ...(reachedAfter >= 4 ? [3] : [])]
  const slow = random.chance(0.12)
  const waits = slow && random.chance(0.8) ? { waitlistAfter: 4 } : {}
  const servedAfter = reachedAfter + (slow ? random.between(7, 10) : random.between(1, 3))
  return addArrival(book, family, { referredOn, attempts, reachedAfter, servedAfter, ...waits }).enrolledOn
}

/** A stay from its enrollment to a day: contacts, updates, meetings. */
function stay(book: Book, family: DemoFamily, from: Day, until: Day, ways: Ways): void {
  keepInTouch(book, family, from, until, ways)
  addMeetings(book, family, from, until)
}

type Discharged = Extract<Storyline, { tells: 'discharged' }>

function endings(random: Random): Readonly<Record<Discharged['how'], Omit<DischargeNotes, 'lastServiceOn'>>> {
  const writtenAfter = random.between(0, 2)
  return {
    inTime: { closesAfter: random.between(1, 3), reason: random.pick(['goalsMet', 'goalsMet', 'jointDecision', 'caregiverDecision']), writtenAfter, signedAfter: writtenAfter + random.between(0, 2), givenAfter: 5, providersAfter: random.between(5, 6) },
    late: { closesAfter: 4, reason: 'jointDecision', writtenAfter: random.between(4, 9), signedAfter: 12, givenAfter: 13, providersAfter: random.between(13, 20) },
    unsigned: { closesAfter: 3, reason: 'caregiverDecision', writtenAfter: 3, unsignedReason: 'The caregiver agreed by telephone and did not want to sign anything more.', givenAfter: 5, providersAfter: 5 },
    underWay: { closesAfter: 1, reason: 'goalsMet', writtenAfter: 1 },
    nearlyDone: { closesAfter: 1, reason: 'jointDecision', writtenAfter: 1, signedAfter: 1, givenAfter: 1 },
    forgotten: { closesAfter: 2, reason: 'transfer', writtenAfter: 3, signedAfter: 4, givenAfter: 5 },
  }
}

function lose(book: Book, family: DemoFamily, lastSeenOn: Day): Day {
  addTriesUntil(book, family, lastSeenOn + 7, lastSeenOn + 26)
  const unsignedReason = 'The family could not be reached any more; the plan was sent by letter.'
  return discharge(book, family, { lastServiceOn: lastSeenOn, closesAfter: 28, reason: 'withoutNotice', writtenAfter: 27, unsignedReason, givenAfter: 29, providersAfter: 29 })
}

/** Tells what happened to one family. */
export function tell(book: Book, family: DemoFamily, story: Storyline, ways: Ways): void {
  const { today, since } = book
  const ago = (days: number) => today - days
  if (story.tells === 'fromBefore') {
    const on = ago(story.enrolledAgo)
    addProviders(book, family, on)
    enroll(book, family, on, null)
    stay(book, family, since, today - 1, ways)
    return addAssignments(book, family, on, null)
  }
  const referredOn = ago(story.referredAgo)
  addProviders(book, family, referredOn - 20)
  addAssignments(book, family, referredOn, firstStay(book, family, story, ways, referredOn))
  if (story.tells === 'returned') comeBack(book, family, ago(story.returnedAgo), ways)
}

/** A stay from its referral to its last day: a discharge, or yesterday. */
function served(book: Book, family: DemoFamily, referredOn: Day, until: Day, ways: Ways): void {
  const enrolledOn = usualArrival(book, family, referredOn)
  if (enrolledOn !== undefined) stay(book, family, enrolledOn, until, ways)
}

/** A second stay, with a referral of its own. */
function comeBack(book: Book, family: DemoFamily, referredOn: Day, ways: Ways): void {
  served(book, family, referredOn, book.today - 1, ways)
  addAssignments(book, family, referredOn, null)
}

/** @returns the day the family left; null while it is there */
function firstStay(book: Book, family: DemoFamily, story: Exclude<Storyline, { tells: 'fromBefore' }>, ways: Ways, referredOn: Day): Day | null {
  switch (story.tells) {
    case 'arriving':
      addArrival(book, family, { ...story, referredOn })
      return null
    case 'neverReached': {
      const { referralId } = addArrival(book, family, { referredOn, attempts: [1, 2, 4, 9, 15] })
      return close(book, family, book.workdayFrom(referredOn + 22), 'withoutNotice', referralId, 'Five tries at different hours and a letter; nobody answered.')
    }
    case 'steady':
      served(book, family, referredOn, book.today - 1, ways)
      return null
    case 'lost':
    case 'discharged':
    case 'returned': {
      const lastServiceOn = book.workdayUpTo(book.today - story.lastSeenAgo)
      served(book, family, referredOn, lastServiceOn - 1, ways)
      if (story.tells === 'lost') return lose(book, family, lastServiceOn)
      return discharge(book, family, { ...endings(family.random)[story.tells === 'discharged' ? story.how : 'inTime'], lastServiceOn })
    }
  }
}
