import * as z from 'zod'
import { madeId, type Said, ticked, why } from '@/features/records/typed'
import { typedDay } from '@/features/records/typed-moment'

/** Services begin for some youths of a family in one program, with a Family Partner or, for now, without one. */
export const newStart = z.object({
  id: madeId,
  familyId: z.uuid(),
  programId: z.uuid('Choose a program.'),
  youths: z.array(z.uuid(), 'Choose who starts.').min(1, 'Choose who starts.').max(20),
  on: typedDay,
  staffId: z.uuid().optional(),
  /** The Family Partner has not had every training before their duties, and is to begin all the same. */
  anyway: ticked,
})

export type NewStart = Said<typeof newStart>

/** A family goes from one Family Partner to another on a day; without a former one, it gets one. */
export const handOver = z
  .object({
    id: madeId, familyId: z.uuid(), from: z.uuid().optional(), staffId: z.uuid('Choose a Family Partner.'), on: typedDay, anyway: ticked,
    /** Whom of the family; where the form did not ask, everybody who was the former one's. */
    youths: z.array(z.uuid()).max(20).default([]), asked: ticked,
  })
  .refine(({ asked, youths }) => !asked || youths.length > 0, { path: ['youths'], message: 'Choose whom they take on.' })

export type HandOver = Said<typeof handOver>

/** Every family of a Family Partner goes to others on one day: to each family its next one. */
export const caseloadHandOver = z.object({
  id: madeId,
  leaverId: z.uuid(),
  on: typedDay,
  /** By family: who is next. */
  next: z.record(z.uuid(), z.uuid()).default({}),
  anyway: ticked,
})

export type CaseloadHandOver = Said<typeof caseloadHandOver>

export const struckEnrollment = z.object({ enrollmentId: z.uuid(), why })
export const struckAssignment = z.object({ assignmentId: z.uuid(), why })
