import { dayFromIso, spoken } from '@/rules/calendar/civil-date'
import { zoneOf } from '@/rules/calendar/zone'
import type { CaseFile } from '@/rules/facts/case-file'
import type { Fact } from '@/rules/facts/vocabulary'

/** A piece of a sentence: words, or words that lead to a fact on the timeline. */
export type Piece = string | { readonly fact: string; readonly words: string }

const identifier = /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/
/** Facts a person finds on the timeline. */
const onTimeline: ReadonlySet<string> = new Set(['referral', 'contact', 'enrolled', 'closed', 'waitlisted', 'meeting', 'consent', 'preference', 'dischargePlan', 'planGiven', 'assignment', 'living', 'icc', 'provider'])

/** What a fact is called within a sentence. */
const factWords: Readonly<Record<string, string>> = {
  contact: 'the contact', referral: 'the referral', enrolled: 'the enrollment', closed: 'the closing', waitlisted: 'the waitlist entry', meeting: 'the meeting', consent: 'the consent', dischargePlan: 'the discharge plan',
  planGiven: 'the giving', provider: 'the provider', caregiver: 'the caregiver', staff: 'the staff member', youth: 'the youth', assignment: 'the assignment', preference: 'the preference', living: 'the living situation', icc: 'the ICC enrollment', roster: 'the roster entry', credential: 'the credential', training: 'the training', supervision: 'the session', leave: 'the leave', agreement: 'the agreement', annualReport: 'the annual report',
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const dayOfFact = (fact: Fact, file: CaseFile) =>
  'at' in fact ? spoken(zoneOf(file.timeZone).localDay(Date.parse(fact.at))) : 'on' in fact ? spoken(dayFromIso(fact.on)) : null

/** How a sentence that names no fact begins, and which fact it then speaks of. */
const openings = [['The referral', 'referral'], ['Closed', 'closed'], ['Enrolled', 'enrolled']] as const

/** The facts of a case by their ids, and those that a sentence may open with: a long stay has hundreds of both facts and sentences. */
interface Named {
  readonly file: CaseFile
  readonly byId: ReadonlyMap<string, Fact>
  readonly opening: readonly Fact[]
}

function namedIn(file: CaseFile): Named {
  return {
    file, byId: new Map(file.facts.flatMap((fact) => (fact.id === undefined ? [] : [[fact.id, fact] as const]))),
    opening: file.facts.filter((fact) => openings.some(([, type]) => type === fact.type)),
  }
}

function openingOf(sentence: string, named: Named): Piece[] | null {
  for (const [words, type] of openings) {
    if (!sentence.startsWith(words)) continue
    const fact = named.opening.find((one) => one.type === type && one.id !== undefined && sentence.includes(dayOfFact(one, named.file) ?? '?'))
    if (fact?.id !== undefined) return [{ fact: fact.id, words }, ...piecesOf(sentence.slice(words.length), named)]
  }
  return null
}

function piecesOf(text: string, { byId }: Named): Piece[] {
  return text.split(identifier).flatMap((part, at, parts): Piece[] => {
    if (at % 2 === 0) return part === '' ? [] : [part]
    const fact = byId.get(part)
    const words = factWords[fact?.type ?? ''] ?? 'a record'
    const said = at === 1 && parts[0] === '' ? upper(words) : words
    return [fact && onTimeline.has(fact.type) ? { fact: part, words: said } : said]
  })
}

/** What only whoever writes case files calls by that name; the sentence says it in words beside it. */
const inCaseFiles = / \((?:bornOn|endsAt|firstLanguage|hiredOn|startsDutiesOn)\)/g

/** A day as the rules say it. */
const daySaid = /\b([A-Z][a-z]{2} [A-Z][a-z]{2} \d{1,2}) (\d{4})\b/g

/** Tells the rules' sentences about a case for a screen: the facts they name are called by what they are, and lead to the timeline; days of this year go without it. */
export function sentencesOf(file: CaseFile): (sentence: string) => readonly Piece[] {
  const named = namedIn(file)
  const thisYear = file.asOf.slice(0, 4)
  return (sentence) => {
    const plain = sentence.replace(inCaseFiles, '')
    const pieces = openingOf(plain, named) ?? piecesOf(plain, named)
    return pieces.map((piece) => (typeof piece === 'string' ? piece.replace(daySaid, (whole, day: string, year) => (year === thisYear ? day : whole)) : piece))
  }
}
