import type { TrainingTopic } from '../facts/vocabulary'

/** What each topic of a course is called. */
export const topicTitles: Readonly<Record<TrainingTopic, string>> = {
  targetPopulation: 'Needs of the target population', systemsOfCare: 'Systems of Care', wraparound: 'Wraparound phases and principles',
  cptRole: 'Role within a CPT', culture: 'Culture and language', communityResources: 'Community resources',
  familyCenteredPractice: 'Family-centered practice', behaviorCoaching: 'Behavior management coaching', socialSkills: 'Social skills training',
  psychotropics: 'Psychotropic medications', safetyPlanning: 'Risk management and safety planning', crisisManagement: 'Crisis management',
  firstAidCpr: 'First aid and CPR', childServingSystems: 'Child-serving systems', iepBasics: 'IEP and special education', juvenileCourt: 'Juvenile court',
  payerSpecs: "Payers' specifications", childDevelopment: 'Child and adolescent development', conflictResolution: 'Conflict resolution',
  stateIccTraining: 'State training program for ICC', iccCompetency: 'Skill and competency training for ICC',
  superviseFamilyPartners: 'Skill and competency training to supervise',
}
