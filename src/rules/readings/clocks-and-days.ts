import type { ReadingWords } from './reading-words'

/** What starts a clock, how its days are counted, and what stops it. */
export const clocksAndDays: Readonly<Record<string, ReadingWords>> = {
  A01: {
    question: 'Is the day something happens the first of the days that are counted?',
    default: 'No. Counting starts the next day.',
    otherwise: { dayOne: 'Yes. That day is day one, so things are due one day sooner. In a count of business days it must be one itself.' },
  },
  A02: {
    question: 'At what time does a due date end?',
    default: 'At midnight.',
    otherwise: {
      closeOfBusiness: 'When the office closes that day. On a day it does not open, such as a holiday, at midnight.',
      hourItStarted: 'At the same time of day at which the clock started.',
    },
    settled: 'A discharge plan is written and signed on a day, with no hour on record, so it always has the whole day.',
  },
  A03: {
    question: 'Whose time zone decides what day it is?',
    default: 'The time zone set for the program.',
    settled: 'Set the program’s time zone; there is nothing else to choose.',
  },
  A04: {
    question: 'If a due date falls on a weekend or holiday, does it move?',
    default: 'No. It stays where it is.',
    otherwise: { nextBusinessDay: 'Yes. It moves to the next weekday that is no state holiday.' },
  },
  A05: {
    question: 'Which days are business days?',
    default: 'Monday to Friday, except the state’s holidays. A day the office is closed still counts.',
    otherwise: {
      weekdays: 'Monday to Friday, holidays too.',
      federal: 'Monday to Friday, except federal holidays.',
      agencyOpen: 'Monday to Friday, except the state’s holidays and days the office is closed.',
    },
  },
  A06: {
    question: 'Which holidays does Massachusetts keep, and what happens when one falls on a weekend?',
    default: 'The state’s own list. A Sunday holiday is kept on Monday; a Saturday holiday stays on Saturday.',
    settled: 'The program’s holiday table decides it. A program can be given another table.',
  },
  A07: {
    question: 'What if the clock starts on a weekend, on a holiday or after hours?',
    default: 'It starts that very day. The next business day is day one.',
    otherwise: { nextBusinessDay: 'On a weekend or holiday it starts on the next business day, so the day after that is day one. After hours it starts that very day.' },
  },
  A08: {
    question: 'When does a referral count as received?',
    default: 'When it reaches the agency, even if parts are missing or nobody has read it.',
    otherwise: { complete: 'When it gives the reasons and the first goals. A family that refers itself needs neither.' },
    settled: 'A case does not hold when it was sent or opened, so neither can be chosen.',
  },
  A09: {
    question: 'When does a family’s own request count as received if it comes as a message?',
    default: 'When the message arrives.',
    settled: 'No other reading: a case does not hold when somebody listened to a message.',
  },
  A10: {
    question: 'Is a call that reaches nobody enough for the first telephone contact?',
    default: 'No. Staff must speak with the caregiver and offer an interview.',
    otherwise: {
      attempt: 'Yes. Making the call is enough.',
      voicemailWithOffer: 'A call or voicemail that offers the interview is enough.',
    },
  },
  A11: {
    question: 'Can the first contact be made in a way other than by telephone?',
    default: 'A visit or video call counts only if a reviewer accepts it. Messages do not count.',
    otherwise: {
      literalTelephone: 'No. Only a telephone call counts.',
      anyConversation: 'A telephone call, a visit or a video call counts.',
      anyMode: 'Any way of reaching the caregiver counts, messages too.',
    },
  },
  A12: {
    question: 'Does a call count if no interview was offered in it?',
    default: 'No. The call must offer one.',
    otherwise: { callSuffices: 'Yes. The call is enough.' },
  },
  A13: {
    question: 'What must happen within three business days of a referral?',
    default: 'Somebody must be in touch with the caregiver, both ways. Services may start later.',
    otherwise: {
      servicesStarted: 'Services must have started.',
      attempt: 'Trying to reach the caregiver is enough.',
    },
  },
  A14: {
    question: 'What starts the fourteen days?',
    default: 'The first time the caregiver and the agency are in touch.',
    otherwise: {
      firstAttempt: 'The first try to reach the caregiver.',
      interviewOffer: 'The first talk in which an interview is offered.',
      referral: 'The referral.',
    },
  },
  A15: {
    question: 'Are the fourteen days all days or business days?',
    default: 'All days.',
    otherwise: { businessDays: 'Business days: Monday to Friday, except the state’s holidays.' },
  },
  A16: {
    question: 'What must be done within the fourteen days?',
    default: 'A Family Partner must have given the caregiver a first service.',
    otherwise: {
      interviewOffered: 'An interview must have been offered.',
      enrolled: 'The family must be enrolled.',
    },
  },
  A17: {
    question: 'Do the fourteen days bind a Beacon program?',
    default: 'Yes.',
    otherwise: { statementOnly: 'No. The sentence only tells of a rule made for others.' },
  },
  A18: {
    question: 'When does a family belong on the waitlist?',
    default: 'When either the offer of an interview or the start of services is missing after five days.',
    otherwise: { bothMissing: 'Only when both are missing after five days.' },
  },
  A19: {
    question: 'Does being on the waitlist stop a clock?',
    default: 'No. It stops nothing.',
    otherwise: {
      stopsFourteenDays: 'Yes. A family put on the waitlist in time is no longer held to the fourteen days.',
      stopsWeeklyContact: 'Yes. No weekly contact is asked for in a week spent on the waitlist.',
      stopsBoth: 'Yes. It stops both the fourteen days and the weekly contact.',
    },
  },
  A20: {
    question: 'Which contact starts the five days for the waitlist?',
    default: 'The first time both sides are in touch, whoever called.',
    otherwise: { agencysOwnContact: 'The first time the agency itself reaches the caregiver.' },
  },
  A21: {
    question: 'If the caregiver calls in and is offered an interview, is the first contact made?',
    default: 'Yes. No second call is needed.',
    otherwise: { outgoingOnly: 'No. The agency must make a call itself.' },
  },
  A61: {
    question: 'Does a holiday, a closed office or a storm excuse a weekly contact or session?',
    default: 'No. The week is judged like any other.',
    otherwise: {
      anyClosedDay: 'Yes. One holiday or closed weekday is enough to excuse the week.',
      closedAllWeek: 'Only if every weekday of that week was a holiday or the office was closed.',
    },
    settled: 'For due dates see A04 and A05. For staff on leave see A29.',
  },
  A62: {
    question: 'What happens when clocks change in spring and fall?',
    default: 'Due dates go by the calendar; lengths of time go by what really passed.',
    settled: 'No other reading: every moment is stored with its time zone.',
  },
  A63: {
    question: 'Is something judged by when it happened or by when it was written down?',
    default: 'By when it happened. A late entry is shown as late.',
    otherwise: { whenWritten: 'By when it was written down. What is written after the due date or week is late.' },
  },
  A67: {
    question: 'If a family comes back after closing, do the clocks start over?',
    default: 'Yes. A new referral starts new clocks.',
    otherwise: { oldClocks: 'No. The clocks of the first referral go on.' },
  },
  A68: {
    question: 'Two referrals come before the first contact. Which one starts the clock?',
    default: 'The first one.',
    otherwise: { latest: 'The last one before the caregiver was reached.' },
  },
  A69: {
    question: 'If a referral is closed before the due date, does the step still have to be done?',
    default: 'No. Nothing is asked any more.',
    otherwise: { stillOwed: 'Yes. What was not done by then counts as missed.' },
  },
}
