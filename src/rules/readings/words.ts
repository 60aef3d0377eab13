import { clocksAndDays } from './clocks-and-days'
import { weeksMonthsAndYears } from './weeks-months-and-years'
import { whoAndWhether } from './who-and-whether'

/** A sentence of the documents that can be read in more than one way, in words for whoever runs a program. */
export interface ReadingWords {
  /** What is open, as one question. */
  readonly question: string
  /** How it is read unless a program says otherwise. */
  readonly default: string
  /** The other readings a program can choose, by name. Left out where there are none. */
  readonly otherwise?: Readonly<Record<string, string>>
  /** What settles it, or why some way of reading it is not on offer. Always there where there is no other reading. */
  readonly settled?: string
}

/** Every ambiguity of the documents, A01 to A70, in words. */
export const readingWords: Readonly<Partial<Record<string, ReadingWords>>> = { ...clocksAndDays, ...weeksMonthsAndYears, ...whoAndWhether }

/** One reading of an ambiguity as a question and its answer; undefined for one that only a tenant's own document offers. */
export function sayReading(ambiguity: string, name: string): string | undefined {
  const words = readingWords[ambiguity]
  const answer = name === 'default' ? words?.default : words?.otherwise?.[name]
  return words && answer !== undefined ? `${words.question} ${answer}` : undefined
}
