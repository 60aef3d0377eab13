import * as z from 'zod'
import { typedText } from '@/platform/typed-text'

/** A part of a name: its first two letters at the least. */
export const nameSearch = z.object({ words: typedText(100).pipe(z.string().regex(/[\p{L}\p{N}].*[\p{L}\p{N}]/su, 'Write at least two letters of a name.')) })
