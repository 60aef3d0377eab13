import { addYears, type CalendarDate, dayFromIso, isoFromDay } from '@/rules/calendar/civil-date'

/** On what ground a caregiver may sign for a youth. */
export const groundsToSign = [
  ['parent', 'as a parent'], ['guardian', 'as legal guardian'], ['courtOrder', 'by a court order'], ['permission', 'by written permission of the parent or guardian'],
] as const

/** Why a caregiver may not. */
export const groundsAgainst = [
  ['stateCustody', 'DCF or another state agency has custody'], ['anotherDecides', 'somebody else has the authority'],
] as const

const [may, mayNot]: readonly ReadonlyMap<string, string>[] = [new Map(groundsToSign), new Map(groundsAgainst)]

/** Everything that can be on file, as a form offers it. */
export const authorityChoices = [
  ['', 'Not known yet'], ...groundsToSign.map(([ground, says]) => [ground, `Yes, ${says}`] as const), ...groundsAgainst.map(([ground, says]) => [ground, `No: ${says}`] as const),
] as const

/** Whether somebody may sign; null where it is not known yet. */
export const maySign = (authority: string | null): boolean | null => (authority === null ? null : (may?.has(authority) ?? false))

/** "may sign, as a parent" */
export function sayAuthority(authority: string | null, adult = false): string {
  if (adult && !standsForAdults(authority)) return `may no longer sign for them, unless as legal guardian or by a court order`
  if (authority === null) return 'not known yet whether they may sign'
  const ground = may?.get(authority)
  return ground ? `may sign, ${ground}` : `may not sign: ${mayNot?.get(authority) ?? 'somebody else has the authority'}`
}

/** The age from which a youth signs for themself, in Massachusetts, Georgia and Florida alike. */
export const ageOfMajority = 18

/** The birthday from which a youth signs for themself. Of who was born on 29 February it is the 28th, the earlier day (ambiguity A35). */
export const majorityOf = (bornOn: CalendarDate): CalendarDate => isoFromDay(addYears(dayFromIso(bornOn), ageOfMajority))

/** Whether somebody signs for themself on a day. */
export const isAdult = (bornOn: CalendarDate, on: CalendarDate): boolean => on >= majorityOf(bornOn)

/** Whether a ground still stands once the youth is of age: a parent's ends that day, and with it what they permit others. */
export const standsForAdults = (authority: string | null | undefined): boolean => adultGrounds.some((ground) => ground === authority)

/** The grounds that still stand then. */
export const adultGrounds = ['guardian', 'courtOrder'] as const

/**
 * The last day on which a consent speaks for a youth: the day before the 18th birthday, where a caregiver gave it whose
 * ground ends with that (ambiguity A56). Null where it has none: it is the youth’s own, its giver’s ground still stands,
 * or it is about meeting by video, which is the caregiver’s own to say.
 *
 * @param onGround whether its giver may sign for the youth as an adult too
 */
export const speaksThrough = ({ kind, givenByYouth }: { readonly kind: string; readonly givenByYouth: boolean }, bornOn: CalendarDate, onGround: boolean): CalendarDate | null =>
  kind === 'telehealth' || givenByYouth || onGround ? null : isoFromDay(dayFromIso(majorityOf(bornOn)) - 1)
