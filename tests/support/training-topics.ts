/*
 * The yearly course as each document lists it: topic, and the catalogue's id of the document's own line for it.
 */

/** The eighteen topics that all three documents list, in the documents' order; first aid stands apart. */
const beforeFirstAid = [
  'targetPopulation', 'systemsOfCare', 'wraparound', 'cptRole', 'culture', 'communityResources', 'familyCenteredPractice',
  'behaviorCoaching', 'socialSkills', 'psychotropics', 'safetyPlanning', 'crisisManagement',
] as const
const afterFirstAid = ['childServingSystems', 'iepBasics', 'juvenileCourt', 'payerSpecs', 'childDevelopment', 'conflictResolution'] as const

const numbered = (prefix: string, topics: readonly string[]) => topics.map((topic, at) => [topic, `${prefix}-T${String(at + 1).padStart(2, '0')}`] as const)
const lettered = (prefix: string, topics: readonly string[]) => topics.map((topic, at) => [topic, `${prefix}${'abcdefghijklmnopqrstuvwxyz'.charAt(at)}`] as const)

export interface Course {
  readonly spec: string
  readonly gate: string
  readonly yearly: string
  readonly topics: readonly (readonly [topic: string, id: string])[]
}

export const courses: readonly Course[] = [
  { spec: 'beacon-family-partner', gate: 'BFP-SR-05b', yearly: 'BFP-SR-05c', topics: numbered('BFP-SR-05', [...beforeFirstAid, ...afterFirstAid]) },
  { spec: 'caregiver-peer-to-peer', gate: 'CPP-SR-03b', yearly: 'CPP-SR-03c', topics: numbered('CPP-SR-03', [...beforeFirstAid, 'firstAidCpr', ...afterFirstAid]) },
  { spec: 'optum-fst', gate: 'FST-SR-06b0', yearly: 'FST-SR-06c0', topics: lettered('FST-SR-06', [...beforeFirstAid, ...afterFirstAid]) },
]
