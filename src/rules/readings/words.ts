import { clocksAndDays } from './clocks-and-days'
import type { ReadingWords } from './reading-words'
import { weeksMonthsAndYears } from './weeks-months-and-years'
import { whoAndWhether } from './who-and-whether'

/** Every ambiguity of the documents, A01 to A70, in words. */
export const readingWords: Readonly<Partial<Record<string, ReadingWords>>> = { ...clocksAndDays, ...weeksMonthsAndYears, ...whoAndWhether }

/** One reading of an ambiguity as a question and its answer; undefined for one that only a tenant's own document offers. */
export function sayReading(ambiguity: string, name: string): string | undefined {
  const words = readingWords[ambiguity]
  const answer = name === 'default' ? words?.default : words?.otherwise?.[name]
  return words && answer !== undefined ? `${words.question} ${answer}` : undefined
}
