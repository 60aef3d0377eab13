import { dayFromText } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { programsFrom, type ProgramSettings } from '@/features/case-files/program-settings'
import type { NamedCaregiver } from '@/features/contacts/queries'
import { sayTime, wallClockOf } from '@/features/contacts/wall-clock'
import { countingOf } from '@/features/obligations/counting'
import { rollForward } from '@/features/obligations/roll-forward'
import { titleOf } from '@/features/obligations/titles'
import { isComparable } from '@/features/payers/documents'
import { sayDay, sayStanding } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import type { TenantScope } from '@/tenancy/scope'
import { type Eligibility, judgeEligibility } from './eligibility'
import { linesOf, type ReferralLine } from './pipeline'
import { readReferralRows } from './record-rows'
import { closedBecause } from './words'

/** Something due for a referral. */
export interface Due {
  readonly key: string
  readonly title: string
  readonly status: Status
  readonly says: string
}

/** A referral as its page shows it. */
export interface ReferralRecord {
  readonly line: ReferralLine
  /** Its program. */
  readonly settings: ProgramSettings
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** Whom to call, and how they may be left a message. */
  readonly caregivers: readonly NamedCaregiver[]
  /** Of each youth it is about. */
  readonly eligibility: readonly { readonly name: string; readonly eligibility: Eligibility }[]
  readonly due: readonly Due[]
  /** Whether there is another document of the state to judge the same records by. */
  readonly comparable: boolean
  /** Others of the family in the same program that are open too. */
  readonly siblings: readonly { readonly id: string; readonly name: string }[]
  readonly today: CalendarDate
  readonly closed: { readonly says: string; readonly note: string | null } | null
  /** Whether it may still be declined or withdrawn: it has neither ended nor become an enrollment. */
  readonly closable: boolean
}

/** Reads a referral; null where there is none that the asker may see. */
export async function readReferral(scope: TenantScope, db: Db, referralId: string): Promise<ReferralRecord | null> {
  const { today } = scope
  await rollForward(scope, db)
  const { referral: [referral], youths, siblings, due, family, line: rows, ...agency } = await readReferralRows(db, today, referralId)
  const programs = programsFrom(agency, today)
  const [line] = linesOf(rows, scope, programs)
  const settings = programs.find(({ programId }) => programId === line?.programId)
  if (!referral || !line || !settings) return null
  const { closure, by } = referral
  const counting = countingOf(settings)
  const { timeZone } = settings.frame
  const said = (moment: string) => {
    const { date, time } = wallClockOf(timeZone, new Date(moment))
    return `${sayDay(date, today)}, ${sayTime(time)}`
  }
  const facts: readonly (readonly [string, string | null])[] = [
    ['Family', line.family], ['Program', line.program], [youths.length > 1 ? 'Youths' : 'Youth', youths.map(({ givenName, familyName, bornOn }) => `${givenName} ${familyName}, born ${sayDay(dayFromText(bornOn), today)}`).join('\n')],
    ['Reached us', `${said(referral.at)}${line.byForm ? ', by the public form' : ''}`], ['From', referral.source === 'self' ? 'The family itself' : (referral.referrer ?? 'A provider')],
    ['Reasons', referral.reasons.join('\n')], ['Initial goals', referral.initialGoals.join('\n')], ['Written down', `${said(referral.enteredAt)}${by === null ? '' : `, by ${by}`}`],
  ]
  return {
    line, settings, today: wallClockOf(timeZone, scope.now).date, caregivers: family.map(({ givenName, familyName, ...one }) => ({ ...one, name: `${givenName} ${familyName}` })), comparable: isComparable(settings.frame.spec), closable: closure === null && !referral.enrolled,
    facts: facts.flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
    eligibility: youths.map(({ givenName, familyName, bornOn, diagnoses, caregivers }) => ({
      name: `${givenName} ${familyName}`, eligibility: judgeEligibility(settings, { bornOn: dayFromText(bornOn), diagnoses, on: dayFromText(referral.localOn), caregivers }, today),
    })),
    due: closure ? [] : due.map(({ id, requirement, status, dueOn }) => ({ key: id, title: titleOf(requirement), status, says: sayStanding({ status, dueOn }, today, counting(requirement)) })),
    siblings: siblings.map(({ id, name }) => ({ id, name: name ?? line.family })),
    closed: closure ? { says: `Closed ${sayDay(closure.on, today)}: ${closedBecause[closure.reason] ?? closure.reason}`, note: closure.note } : null,
  }
}
