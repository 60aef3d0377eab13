import * as z from 'zod'
import { typedText } from '@/platform/typed-text'

/** Why a fact was entered in error. */
export const why = typedText(1000).pipe(z.string().min(1, 'Write why it was entered in error.'))

/** The id of a record that is made in the browser: a second send of the same one stores nothing anew. */
export const madeId = z.uuid({ version: 'v7', error: 'Reload the page and try again.' })

/** A box that is ticked sends its value. */
export const ticked = z.literal('yes').optional().transform((value) => value === 'yes')
