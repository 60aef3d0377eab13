import { documentOnBoard, written, type Clause } from '../clause'
import document from './document.json'
import requirements from './requirements.json'

const annualReport: Clause = {
  obligation: { kind: 'validity', of: 'annualReport', title: 'Annual report on the working agreement', requirements: ['FG19-WA-08c'], lastsYears: 1, readings: ['A32', 'A58'] },
  otherwise: { A32: { march1: { leapDay: 'mar1' } }, A58: { stateFiscalYear: { yearEndsInMonth: 6 }, calendarYear: { yearEndsInMonth: 12 } } },
}

const workgroup: Clause = {
  obligation: {
    kind: 'cadence', title: 'Monthly workgroup meeting', requirements: ['FG19-WG-03c'], subject: 'agreement', each: 'month', times: 1,
    counts: [{ event: 'meeting', kinds: ['workgroup'] }], readings: ['A40', 'A58', 'A63'],
  },
  otherwise: { A40: { partialMonthsToo: { partialToo: true } }, A63: written },
}

/** Florida Department of Children and Families, "Guidance 19: Integration with Child Welfare". Binds organisations; prints no date. */
export const floridaGuidance19 = documentOnBoard(document, requirements, 'US-FL', [annualReport, workgroup])
