import * as z from 'zod'
import { typedText } from '@/platform/typed-text'
import { type ActionRefusal, refuseMarked } from '@/platform/action-result'

/** Words that must be there. */
export const neededText = (longest: number, says: string) => z.string(says).pipe(typedText(longest)).pipe(z.string().min(1, says))

/** The id of a record that is made in the browser: a second send of the same one stores nothing anew. */
export const madeId = z.uuid({ version: 'v7', error: 'Reload the page and try again.' })

/** What a form says, but for the id that it is sent under. */
export type Said<Schema extends z.ZodType<{ readonly id: string }>> = Omit<z.infer<Schema>, 'id'>

/** Why a fact was entered in error. */
export const why = neededText(1000, 'Write why it was entered in error.')

/** A box that is ticked sends its value. */
export const ticked = z.literal('yes').optional().transform((value) => value === 'yes')

/** Says at one field what is wrong with it. Nothing was saved, and what was typed stays. */
export const wrongAt = (field: string, says: string): ActionRefusal => refuseMarked({ [field]: says })
