/*
 * Of what the registry says an act enforces, or a table's field records: what is left out of the act's form, and what
 * becomes of it. tests/rules/spec/registry.test.ts holds that no row is without its proof; requirements.test.ts tries
 * each on a real database, where what was left out is then sent, and kept.
 */

/** The field of the form that is left out: of a list, its last value. */
type Without = string

export interface Refusal {
  /** The rows that it proves. */
  readonly ids: readonly string[]
  readonly act: string
  /** Null where it is no field: a consent that was not given. */
  readonly without: Without | null
  /** The field that the refusal is told beside, and its words. */
  readonly field: string
  readonly says: RegExp
}

const inMassachusetts = (item: string) => ['BFP', 'CPP', 'FST'].map((document) => `${document}-${item}`)

/** A plan without one of its sections. */
const planWithout = (section: string, item: string): Refusal => ({
  ids: inMassachusetts(item), act: 'discharge.finishPlan', without: `sections.${section}`, field: `sections.${section}`, says: /Write it, or “None”\./,
})

export const refusals: readonly Refusal[] = [
  planWithout('strategies', 'DP-05b'),
  planWithout('supports', 'DP-05b'),
  planWithout('services', 'DP-05b'),
  planWithout('resources', 'DP-05c'),
  planWithout('followUp', 'DP-03b'),
  { ids: inMassachusetts('DP-03a'), act: 'discharge.close', without: 'note', field: 'note', says: /Write the reasons for the discharge\./ },
  { ids: inMassachusetts('DP-04c'), act: 'discharge.close', without: 'efforts', field: 'efforts', says: /Write what was tried to reach the caregiver\./ },
  { ids: inMassachusetts('DP-04c'), act: 'discharge.close', without: 'helpOffered', field: 'helpOffered', says: /Choose which help was offered, or that none could be\./ },
  { ids: inMassachusetts('DP-02c'), act: 'discharge.give', without: null, field: 'to', says: /No consent to share with .* was in force on .*, so the plan was not shared/ },
  { ids: ['FST-SR-08c'], act: 'supervision.log', without: 'supervisees', field: 'supervisees', says: /Two together are exactly two people\./ },
]

export interface Field {
  /** As Prisma names it: `Closure.note`. */
  readonly name: string
  readonly act: string
  readonly without: Without
}

export const fields: readonly Field[] = [
  { name: 'Program.spec', act: 'programs.add', without: 'spec' },
  { name: 'Caregiver.relationship', act: 'referrals.add', without: 'caregiver.relationship' },
  { name: 'Enrollment.programId', act: 'services.start', without: 'programId' },
  { name: 'Closure.note', act: 'discharge.close', without: 'note' },
  { name: 'Closure.helpOffered', act: 'discharge.close', without: 'helpOffered' },
  { name: 'PlanSignature.caregiverId', act: 'discharge.sign', without: 'caregiverId' },
  { name: 'PlanSignature.signedOn', act: 'discharge.sign', without: 'signedOn' },
  { name: 'WorkingAgreement.name', act: 'agreements.record', without: 'name' },
  { name: 'Meeting.note', act: 'agreements.meet', without: 'note' },
]
