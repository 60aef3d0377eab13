import * as z from 'zod'
import { importKinds } from './kinds'
import { mostBytes, mostColumns } from './limits'

const tooLarge = `This is more than ${mostBytes / 1024 / 1024} MB. Split it into several files, each with the headings, and import one after the other.`

/** A file, or text that was pasted. The id is made in the browser: a second send of the same one is the same import. */
export const newImport = z
  .object({
    id: z.uuid({ version: 'v7', error: 'Reload the page and try again.' }),
    kind: z.enum(importKinds, 'Choose what it holds.'),
    file: z.instanceof(File).optional(),
    pasted: z.string().max(mostBytes, tooLarge).optional(),
  })
  .superRefine(({ file, pasted }, context) => {
    if ((file?.size ?? 0) === 0 && !pasted?.trim()) context.addIssue({ code: 'custom', path: ['file'], message: 'Choose a file that is not empty, or paste its rows below.' })
    if (file && file.size > mostBytes) context.addIssue({ code: 'custom', path: ['file'], message: tooLarge })
  })

export type NewImport = z.infer<typeof newImport>

const column = z.coerce.number().int().min(0).max(mostColumns - 1)

/** Which column holds what, and how the rest is to be read. */
export const newReading = z.object({
  importId: z.uuid(),
  columns: z.record(z.string().max(40), column).default({}),
  order: z.enum(['mdy', 'dmy']).optional(),
  programId: z.uuid().optional(),
  others: z.literal('yes').optional(),
})

export type NewReading = z.infer<typeof newReading>

export const anImport = z.object({ importId: z.uuid() })

/** A reading as it is stored. */
export const storedReading = z.object({ columns: z.record(z.string(), column), order: z.enum(['mdy', 'dmy']).nullable(), programId: z.uuid().nullable(), others: z.boolean() })

/** What became of an import: how many of what, or why it stopped. */
export const storedOutcome = z.object({ counts: z.record(z.string(), z.number()).optional(), stopped: z.string().optional() })

export const textList = z.array(z.string())
