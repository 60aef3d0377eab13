import type { Obligation } from '@/rules/spec/obligation'
import { specsOnBoard } from '@/rules/specs/on-board'

const leadingIds = (which: (rule: Obligation) => boolean): readonly string[] =>
  [...new Set(specsOnBoard.flatMap(({ editions }) => editions.flatMap(({ obligations }) => obligations.filter(which).map(({ requirements }) => requirements[0] ?? ''))))]

/** Licences and certificates: one that is not in force is missed, and still wanted. */
export const credentialIds = leadingIds((rule) => rule.kind === 'validity' && rule.of === 'credential')

/** Topics of a course. */
export const trainingIds = leadingIds((rule) => rule.kind === 'validity' && rule.of === 'training')

/** The course as a whole, before duties begin. */
export const gateIds = leadingIds((rule) => rule.kind === 'gate' && rule.of === 'trainingBeforeDuties')

/** Supervision, week by week or at all. */
export const supervisionIds = leadingIds((rule) => (rule.kind === 'cadence' && rule.subject === 'familyPartner') || (rule.kind === 'validity' && rule.of === 'supervision'))
