import * as z from 'zod'

/** What the address of a judged record's page asks for. Anything else in it is left aside. */
export const recordWish = z.object({
  /** The leading id of a requirement to begin with, open, or `everything`: all verdicts, for instance for paper. */
  decided: z.string().max(40).optional().catch(undefined),
})

/** Where on a record's page stands what a program's document asks by one of its sentences. */
export const decidedId = (programId: string, requirement: string): string => `decided-${programId}-${requirement}`

const word = z.string().max(80).catch('')

/** The verdicts that a record's page asks for when somebody opens them: those on one sentence of a program's document, or the one of a clock. What is none is about nothing. */
export const toldWish = z.object({ program: word, requirement: word, edition: word, clock: z.string().max(300).catch('') })
export type ToldWish = z.infer<typeof toldWish>

/** Where they are asked for. */
export const toldAddress = (address: string, wish: ToldWish): string => `${address}/verdicts?${new URLSearchParams(wish)}`
