import type { ReadingWords } from './reading-words'

/** Who belongs, who must be there, what papers hold, and which document governs. */
export const whoAndWhether: Readonly<Record<string, ReadingWords>> = {
  A34: {
    question: 'On which day must the youth be young enough?',
    default: 'On the day of each service.',
    otherwise: { atReferral: 'On the day of the referral.', atEnrollment: 'On the day of enrollment.' },
  },
  A35: {
    question: 'When does somebody born on February 29 have a birthday in other years?',
    default: 'On February 28.',
    otherwise: { march1: 'On March 1.' },
  },
  A36: {
    question: 'Georgia says “21 or younger”. Until when is that?',
    default: 'Until the day before the 22nd birthday.',
    otherwise: { until21: 'Until the day before the 21st birthday.' },
  },
  A37: {
    question: 'How many of Georgia’s listed needs must a family have?',
    default: 'Two or more, as the document says.',
    settled: 'No other reading: staff record the needs, and no rule counts them.',
  },
  A38: {
    question: 'Who must take part in a Georgia contact?',
    default: 'A caregiver. The youth alone is not enough.',
    otherwise: { youthAloneCounts: 'The youth or a caregiver.' },
  },
  A43: {
    question: 'When do failed visits let telephone calls take their place in Georgia?',
    default: 'After two failed visits on two different days of that month.',
    otherwise: { sameDayTries: 'After two failed visits, even on the same day.' },
  },
  A44: {
    question: 'How long is a Georgia unit, and what is its billing code?',
    default: 'Staff enter the units.',
    settled: 'No other reading: the document does not say, and no rule needs it.',
  },
  A45: {
    question: 'What counts toward Georgia’s limit of 30?',
    default: 'Families. Brothers and sisters are one.',
    otherwise: { youths: 'Youths, each on their own.' },
  },
  A46: {
    question: 'Can a Georgia family leave without a plan for what comes next?',
    default: 'Yes. The missing plan is shown.',
    settled: 'No other reading: no family is ever held back.',
  },
  A47: {
    question: 'How must a need of a brother or sister be tied to the youth’s own?',
    default: 'Staff write how.',
    settled: 'No other reading: a person judges the words, not a rule.',
  },
  A48: {
    question: 'How long may a short stay in congregate care be?',
    default: 'Up to the day on record by which the youth returns to family.',
    settled: 'The day the agency enters for the return decides it.',
  },
  A49: {
    question: 'What proves that a youth with an excluded condition can still be served?',
    default: 'A dated paper by a licensed clinician, on file before admission.',
    settled: 'No other reading: a person looks at the paper, not a rule.',
  },
  A50: {
    question: 'Whose first language decides if Georgia allows a video call?',
    default: 'That of every caregiver who takes part.',
    otherwise: { anyCaregiver: 'That of any one caregiver who takes part.' },
  },
  A51: {
    question: 'What is the last date of service?',
    default: 'The last day a service was given to the caregiver.',
    otherwise: {
      closingDay: 'The day the case was closed.',
      lastAttempt: 'The last day anybody tried to reach the caregiver.',
    },
  },
  A52: {
    question: 'What if nobody can sign the discharge plan?',
    default: 'It counts as not signed. The reason is shown.',
    otherwise: { excused: 'A reason on record is enough.' },
  },
  A53: {
    question: 'Must the plan go to providers if there is no consent?',
    default: 'No. Without consent nothing is shared.',
    otherwise: { dutyOverrides: 'Yes. The duty to share comes first.' },
  },
  A54: {
    question: 'Which providers get the discharge plan?',
    default: 'Every current one and the one who referred the family.',
    otherwise: { currentOnly: 'Only the current ones.' },
  },
  A55: {
    question: 'Which meetings must a Family Partner attend?',
    default: 'Every one that was held, from the first service to the last.',
    otherwise: { everyScheduled: 'Every one that was planned, also those that were cancelled.' },
    settled: 'A case does not hold who was invited or excused, so neither can be chosen.',
  },
  A56: {
    question: 'What form must a consent have?',
    default: 'Any consent on file that names the recipient, or names none, and was in force that day.',
    settled: 'No other reading: a case holds for whom and for how long a consent was given, not if it was spoken or signed.',
  },
  A57: {
    question: 'How do the listed ways to qualify as staff go together?',
    default: 'Lived experience, and knowing the system, and one of the kinds of schooling.',
    settled: 'No other reading: a person checks how staff qualify, not a rule.',
  },
  A59: {
    question: 'How many tries are “every effort” to reach a family?',
    default: 'The documents give no number.',
    settled: 'The agency can set a number of its own.',
  },
  A60: {
    question: 'How soon must a progress report be written?',
    default: 'The documents set no limit. What is missing is shown with its age.',
    settled: 'The agency can set its own limit in days.',
  },
  A64: {
    question: 'Do holidays matter in Georgia and Florida?',
    default: 'No. No rule there counts business days.',
    settled: 'Nothing to choose: no verdict turns on it.',
  },
  A65: {
    question: 'Which document governs a family?',
    default: 'The one of the program the family is enrolled in.',
    settled: 'The program decides it. A change of payer closes one enrollment and opens another.',
  },
  A66: {
    question: 'Are CRA and CHINS training the same topic?',
    default: 'Yes. The state gave it a new name.',
    settled: 'No other reading: it is one topic under each document’s own words.',
  },
  A70: {
    question: 'Who may make the weekly contact?',
    default: 'Any Family Partner or Senior Family Partner.',
    otherwise: { anyStaff: 'Anybody on the staff.' },
  },
}
