import * as z from 'zod'
import { isTimeZone } from '../calendar/zone'
import { date, id, openingHours } from './values'
import { factShapes, factTypes, type Fact, type FactType } from './vocabulary'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export const holidayTableIds = ['US-MA', 'US-GA', 'US-FL', 'US-federal'] as const

const whole = z.int('not a whole number').positive('less than 1')

const hours = z.strictObject(
  Object.fromEntries(weekdays.map((day) => [day, openingHours.optional()])) as Record<
    (typeof weekdays)[number],
    z.ZodOptional<typeof openingHours>
  >,
)

const agency = z.strictObject({
  hours: hours.optional(),
  closures: z.array(date).optional(),
  limits: z
    .strictObject({
      caseload: whole.optional(), supervisionDays: whole.optional(),
      progressReportDays: whole.optional(), reEngagementAttempts: whole.optional(),
    })
    .optional(),
  recordsFrom: date.optional(),
})

const frame = z.strictObject({
  case: z.string('not a text').optional(),
  spec: id,
  edition: id.optional(),
  timeZone: z.string('not a text').refine(isTimeZone, 'not an IANA time zone such as America/New_York'),
  asOf: date,
  holidays: z.enum(holidayTableIds).optional(),
  readings: z.record(z.string(), z.string('not a text')).optional(),
  agency: agency.optional(),
  facts: z.array(z.unknown(), 'not a list of facts'),
})

/** Facts, the day to judge them on and the program's own settings: all that the rules look at. */
export type CaseFile = Omit<z.infer<typeof frame>, 'facts'> & { readonly facts: readonly Fact[] }
export type AgencySettings = NonNullable<CaseFile['agency']>

/** The input is not a case. The message is one line that names the place and what to do. */
export class CaseError extends Error {
  override readonly name = 'CaseError'
}

const placeOf = (path: readonly PropertyKey[]) =>
  path.map((key, at) => (typeof key === 'number' ? `[${key}]` : (at ? '.' : '') + String(key))).join('')

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}`
  if (issue.code === 'invalid_union' && 'options' in issue) return `not one of ${issue.options.map(String).join(', ')}`
  if (issue.code === 'invalid_value') return `not one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'missing'
  if (issue.code === 'custom' && issue.input === undefined) return 'missing'
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) return `not ${article(issue.expected)}`
  return issue.message
}

const article = (noun: string) => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`

/** "facts[3].at: not an ISO 8601 instant with an offset": the first fault of a parse, on one line. */
export function faultOf(error: z.ZodError, at: readonly PropertyKey[] = []): string {
  const issue = error.issues[0]
  if (!issue) return 'not a case'
  const place = placeOf([...at, ...issue.path])
  return (place ? `${place}: ` : '') + messageOf(issue)
}

function parseFact(value: unknown, index: number): Fact {
  const at = ['facts', index]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new CaseError(`facts[${index}]: not a fact`)
  const type = (value as { type?: unknown }).type
  if (type === undefined) throw new CaseError(`facts[${index}].type: missing`)
  if (typeof type !== 'string' || !factTypes.includes(type as FactType))
    throw new CaseError(`facts[${index}].type: unknown fact type ${JSON.stringify(type)}, known are ${factTypes.join(', ')}`)
  const parsed = factShapes[type as FactType].safeParse(value, { reportInput: true })
  if (!parsed.success) throw new CaseError(faultOf(parsed.error, at))
  return parsed.data
}

/** What a single shape cannot say: two keys of one fact that contradict each other. */
function contradiction(fact: Fact): string | undefined {
  if ('endsAt' in fact && fact.endsAt !== undefined && Date.parse(fact.endsAt) < Date.parse(fact.at)) return 'endsAt: before at'
  if ('from' in fact && fact.from !== undefined && fact.type !== 'provider' && fact.to !== undefined && fact.to < fact.from) return 'to: before from'
  if (fact.type === 'provider' && fact.from !== undefined && fact.to !== undefined && fact.to < fact.from) return 'to: before from'
  if (fact.type === 'supervision') {
    const named = new Set(fact.supervisees).size
    if (fact.format === 'individual' && named !== 1) return `supervisees: individual supervision names exactly one person, not ${named}`
    if (fact.format === 'dyad' && named !== 2) return `supervisees: a dyad names exactly two people, not ${named}`
  }
  return undefined
}

/** What only the whole case can say: ids used twice, and youths named that are not in it. */
function checkTogether(facts: readonly Fact[]): void {
  const ids = new Map<string, number>()
  facts.forEach((fact, index) => {
    const fault = contradiction(fact)
    if (fault) throw new CaseError(`facts[${index}].${fault}`)
    if (fact.id === undefined) return
    const earlier = ids.get(fact.id)
    if (earlier !== undefined) throw new CaseError(`facts[${index}].id: "${fact.id}" is already the id of facts[${earlier}]`)
    ids.set(fact.id, index)
  })
  const named = (type: FactType) => new Set(facts.filter((fact) => fact.type === type).map((fact) => fact.id))
  const youths = named('youth')
  facts.forEach((fact, index) => {
    if ('youth' in fact && fact.youth !== undefined && youths.size > 0 && !youths.has(fact.youth))
      throw new CaseError(`facts[${index}].youth: the case has no youth "${fact.youth}"`)
  })
}

/**
 * Reads a case from JSON. Throws {@link CaseError} when it is none: an unknown key or type of fact, a date that does
 * not exist, an id used twice.
 */
export function parseCase(json: unknown): CaseFile {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new CaseError('not a case: expected a JSON object')
  const parsed = frame.safeParse(json, { reportInput: true })
  if (!parsed.success) throw new CaseError(faultOf(parsed.error))
  const facts = parsed.data.facts.map(parseFact)
  checkTogether(facts)
  return { ...parsed.data, facts }
}
