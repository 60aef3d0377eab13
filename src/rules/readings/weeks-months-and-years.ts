import type { ReadingWords } from './reading-words'

/** What comes round each week, month or year. */
export const weeksMonthsAndYears: Readonly<Record<string, ReadingWords>> = {
  A22: {
    question: 'What is a week?',
    default: 'Monday to Sunday.',
    otherwise: { rolling: 'Any seven days: never more than seven from one time to the next.' },
  },
  A23: {
    question: 'Does a week count if the family or staff member was there for only part of it?',
    default: 'No. Only full weeks are judged.',
    otherwise: { partialWeeksToo: 'Yes. The first and last week are judged, too.' },
  },
  A24: {
    question: 'Does a try, voicemail, text or e-mail count as the weekly contact?',
    default: 'No. Somebody must be reached by telephone or in person.',
    otherwise: { attemptsCount: 'Yes. Each of these counts.' },
  },
  A25: {
    question: 'One call about two youths: does it count for both?',
    default: 'It counts for each youth whose record holds its report.',
    otherwise: { everyYouthOfTheCaregiver: 'It counts for every youth of that caregiver.' },
  },
  A26: {
    question: 'Does a video call count as the weekly contact?',
    default: 'Under Optum it counts when the three telehealth conditions are met. Elsewhere a reviewer must accept it.',
    otherwise: {
      videoCounts: 'Yes. It counts like a telephone call.',
      videoNeverCounts: 'No. It never counts.',
    },
  },
  A27: {
    question: 'Which provider must get the weekly update, and how?',
    default: 'The one whose plan leads the care, in a talk or meeting both take part in.',
    otherwise: {
      anyProvider: 'Any of the youth’s current providers will do.',
      oneWayUpdate: 'A message without an answer is enough.',
    },
  },
  A28: {
    question: 'What kind of supervision counts?',
    default: 'The kind the document names, with the person it names.',
    otherwise: { anyFormat: 'Any kind of session counts, alone or in a group.' },
    settled: 'Where a document gives no number, the agency can set its own limit of days between sessions.',
  },
  A29: {
    question: 'Is supervision due in a week the staff member is away?',
    default: 'No, if they were on leave all week and did no work.',
    otherwise: { required: 'Yes. Leave excuses nothing.' },
  },
  A30: {
    question: 'What are normal business hours?',
    default: 'The office hours the agency has entered.',
    otherwise: { nineToFive: 'Nine to five, if the agency has entered none.' },
  },
  A31: {
    question: 'When does yearly training have to be done again?',
    default: 'One year after it was last done.',
    otherwise: {
      hireDay: 'Once in each work year, which starts on the day of hiring.',
      calendarYear: 'Once in each calendar year.',
    },
  },
  A32: {
    question: 'When does a year that starts on February 29 end?',
    default: 'On February 28.',
    otherwise: { march1: 'On March 1.' },
  },
  A33: {
    question: 'What must there be within two years of hiring: the certificate, or a plan for it?',
    default: 'The certificate itself.',
    otherwise: { planOnly: 'The certificate, or a plan with a date within the two years.' },
  },
  A39: {
    question: 'Do two contacts on one day count as two in Georgia?',
    default: 'No. They must be on different days.',
    otherwise: { sameDayCounts: 'Yes. Both count.' },
  },
  A40: {
    question: 'What is a month, and is one judged that was only partly covered?',
    default: 'A calendar month, judged only if all of it was covered.',
    otherwise: { partialMonthsToo: 'A calendar month, judged even if only part of it was covered.' },
    settled: 'A month of thirty days, or one that follows an authorization, is not on offer: authorizations are not part of a case.',
  },
  A41: {
    question: 'Half of what must be face to face in Georgia, and over what time?',
    default: 'Half of the units, in each month and over the whole enrollment. Video does not count as face to face.',
    otherwise: {
      byContacts: 'Half of the contacts, not of the units.',
      monthsOnly: 'Half of the units in each month only.',
      enrollmentOnly: 'Half of the units over the whole enrollment only.',
      telemedicineIsFaceToFace: 'Video counts as face to face.',
    },
    settled: 'A share for the whole agency, or for each authorization, is not on offer: a case is one family’s.',
  },
  A42: {
    question: 'Is exactly half enough?',
    default: 'Yes.',
    otherwise: { moreThanHalf: 'No. It must be more than half.' },
  },
  A58: {
    question: 'When is Florida’s annual report due?',
    default: 'A year after the last report, or after the agreement took effect.',
    otherwise: {
      stateFiscalYear: 'By June 30, when the state’s budget year ends.',
      calendarYear: 'By December 31.',
    },
    settled: 'The document gives no other dates, so none are made up. Its meetings are monthly.',
  },
}
