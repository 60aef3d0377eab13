import { dayFromIso, spoken } from '@/rules/calendar/civil-date'
import { zoneOf } from '@/rules/calendar/zone'
import type { CaseFile } from '@/rules/facts/case-file'
import type { Fact } from '@/rules/facts/vocabulary'
import { factWords } from './fact-words'

/** A piece of a sentence: words, or words that lead to a fact on the timeline. */
export type Piece = string | { readonly fact: string; readonly words: string }

const identifier = /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/
/** Facts a person finds on the timeline. */
const onTimeline: ReadonlySet<string> = new Set(['referral', 'contact', 'enrolled', 'closed', 'waitlisted', 'meeting', 'consent', 'preference', 'dischargePlan', 'planGiven', 'assignment', 'living', 'icc', 'provider'])

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const dayOfFact = (fact: Fact, file: CaseFile) =>
  'at' in fact ? spoken(zoneOf(file.timeZone).localDay(Date.parse(fact.at))) : 'on' in fact ? spoken(dayFromIso(fact.on)) : null

/** How a sentence that names no fact begins, and which fact it then speaks of. */
const openings = [['The referral', 'referral'], ['Closed', 'closed'], ['Enrolled', 'enrolled']] as const

function openingOf(sentence: string, file: CaseFile): Piece[] | null {
  for (const [words, type] of openings) {
    if (!sentence.startsWith(words)) continue
    const fact = file.facts.find((one) => one.type === type && one.id !== undefined && sentence.includes(dayOfFact(one, file) ?? '?'))
    if (fact?.id !== undefined) return [{ fact: fact.id, words }, ...piecesOf(sentence.slice(words.length), file)]
  }
  return null
}

function piecesOf(text: string, file: CaseFile): Piece[] {
  return text.split(identifier).flatMap((part, at, parts): Piece[] => {
    if (at % 2 === 0) return part === '' ? [] : [part]
    const fact = file.facts.find(({ id }) => id === part)
    const words = factWords[fact?.type ?? ''] ?? 'a record'
    const said = at === 1 && parts[0] === '' ? upper(words) : words
    return [fact && onTimeline.has(fact.type) ? { fact: part, words: said } : said]
  })
}

/** What only whoever writes case files calls by that name; the sentence says it in words beside it. */
const inCaseFiles = / \((?:bornOn|endsAt|firstLanguage|hiredOn|startsDutiesOn)\)/g

/** A sentence of the rules for a screen: the facts it names are called by what they are, and lead to the timeline. */
export function tellSentence(sentence: string, file: CaseFile): readonly Piece[] {
  const plain = sentence.replace(inCaseFiles, '')
  return openingOf(plain, file) ?? piecesOf(plain, file)
}
