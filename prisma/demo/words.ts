import type { Mode, Party } from '@/rules/facts/vocabulary'
import type { Random } from './random'

const visits = [
  'Met at home. Reviewed how the week went against the first goal and what helped on the hard evenings. The caregiver named two things that are going better.',
  'Talked through the school’s letter together and wrote down questions for the next meeting. Practised asking for what the family needs.',
  'Went over the calm-down plan and adjusted two steps with the caregiver. The shorter version is for bedtime.',
  'Shared own experience with waiting lists and with asking for respite. The caregiver said it helps to hear it from somebody who has been there.',
  'Prepared for the team meeting: what to bring up first, who is there to support, what can wait.',
  'Visited the parent support group together for the first time. The caregiver stayed for all of it and wants to go again.',
  'Looked at community programs for the summer and filled in one application. Transport is the open question.',
  'Listened. It was a hard week. Agreed on one small step and on whom to call in the evening if it gets worse.',
  'Worked on the binder: letters, appointments, phone numbers. The caregiver now knows whom to ask about the school plan.',
]
const calls = [
  'Checked in by telephone about the appointment on Tuesday and the plan for the weekend.',
  'The caregiver called back about the housing form. Went through it line by line.',
  'Talked about how the new routine is going. Two good mornings out of five, which is two more than last week.',
  'Short coaching on what to say to the school about the missed bus.',
  'Confirmed the visit and talked for a while about the past days.',
]
const arranging = ['Arranged the time and place of the next visit.', 'Changed the time of this week’s visit; nothing else discussed.']
const tries = ['Nobody answered.', 'Left a message as agreed, first name only.', 'Nobody home at the time we had agreed on. Left a card.']
const updates = [
  'Update on progress with the first goal and on the week’s contacts. The provider will bring the sleep routine up at the next session.',
  'Told the provider what the family is working on and what has changed. Agreed who follows up with the school.',
  'Went through the goals one by one. The timeline of the second one moves by a month.',
]
const agencies = ['Asked about the state of the application and who is responsible for it now.', 'Shared what the family agreed to share and noted the next step.']
const firsts = ['First conversation. Explained what a Family Partner does and offered a visit to get to know each other.', 'Introduced ourselves, heard what worries the family most, and offered a first visit.']

/** What of a contact its report tells. */
interface Told {
  readonly with: Party
  readonly mode: Mode
  readonly reached: boolean
  readonly service?: boolean
  readonly offeredInterview?: boolean
}

function choices({ reached, with: party, offeredInterview, service, mode }: Told): readonly string[] {
  if (!reached) return tries
  if (party === 'treatmentProvider') return updates
  if (party === 'stateAgency') return agencies
  if (offeredInterview) return firsts
  if (!service) return arranging
  return mode === 'telephone' ? calls : visits
}

/** What the report of such a contact might say. */
export const wordsFor = (random: Random, contact: Told): string => random.pick(choices(contact))

export const reasonsForReferral = ['Frequent conflicts at home', 'School refusal', 'Caregiver feels alone with decisions', 'Coming home from a hospital stay', 'Needs help to find services', 'Bedtime and morning routines', 'Worries about safety in the evenings']
export const firstGoals = ['A plan for hard evenings', 'Know whom to call and when', 'Take part in the team meeting with own questions', 'One activity a week outside the house', 'Understand the school plan']
export const planWords = {
  strategies: 'What we did together and what helps now: a picture plan for the mornings, one thing asked at a time, ten quiet minutes after school.',
  supports: 'The grandmother on Wednesdays, and the neighbor whom the family can call at any hour.',
  services: 'The outpatient provider goes on every second week.',
  resources: 'The parents’ support group on the first Thursday of each month, and the list of whom to call.',
  followUp: 'The provider calls in two weeks. A meeting at school is planned for the next report card.',
}
