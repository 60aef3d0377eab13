import type { Finding } from '@/rules/finding'
import type { LoadedCase } from '@/features/case-files/loaded-case'

/** An obligation as it is stored, but for its tenant and id. */
export type ObligationRow = ReturnType<typeof rowOf>

/** Tells apart the findings of one requirement in one case: everything a finding can be about, in one spelling. */
function clockOf({ window, about }: Finding): string {
  const { youth, referral, contact, provider, staff, topic, credential } = about
  const parts = [window?.from, youth, referral, contact, provider, staff, topic ?? credential]
  return parts.filter((part) => part !== undefined).join('|') || 'once'
}

const uuid = (ref: string | number | undefined) => (ref === undefined ? null : String(ref))

function rowOf(finding: Finding, clock: string, { kind, caseId }: LoadedCase, programId: string, kindOf: string) {
  const { about, window, later } = finding
  return {
    programId, caseKind: kind, caseId, clock, kind: kindOf, requirement: finding.requirements[0] ?? '', edition: finding.citation.edition,
    familyId: kind === 'family' ? caseId : null, staffId: kind === 'staff' ? caseId : uuid(about.staff), agreementId: kind === 'agreement' ? caseId : null,
    youthId: kind === 'family' ? uuid(about.youth) : null, referralId: uuid(about.referral), contactId: uuid(about.contact), providerId: uuid(about.provider),
    topic: about.topic ?? about.credential ?? null,
    windowFrom: window?.from ?? null, windowTo: window?.to ?? null, dueOn: finding.due, startedOn: finding.startedOn, satisfiedOn: finding.satisfiedOn,
    status: finding.status, statusOnDue: later?.onDue ?? finding.status, statusAfterDue: later?.after ?? finding.status, settled: later === null,
  }
}

/** What tells apart the findings of each requirement in one case, one for each in their order. */
export function clocksOf(findings: readonly Finding[]): readonly string[] {
  const used = new Map<string, number>()
  return findings.map((finding) => {
    const base = clockOf(finding)
    const key = `${finding.requirements[0] ?? ''} ${base}`
    const count = (used.get(key) ?? 0) + 1
    used.set(key, count)
    return count === 1 ? base : `${base}#${count}`
  })
}

/**
 * The rows that say what the findings say. `status` holds until the due date: a finding already past it is written
 * with what it is now on all three days.
 *
 * @param kindOf the kind of obligation that decides a leading id
 */
export function rowsFor(loaded: LoadedCase, programId: string, findings: readonly Finding[], kindOf: (requirement: string) => string): ObligationRow[] {
  const clocks = clocksOf(findings)
  return findings.map((finding, at) => rowOf(finding, clocks[at] ?? '', loaded, programId, kindOf(finding.requirements[0] ?? '')))
}

/** What of an obligation may change; the rest is what it is about. */
export const verdict = [
  'edition', 'status', 'statusOnDue', 'statusAfterDue', 'settled', 'dueOn', 'startedOn', 'satisfiedOn', 'windowTo',
] as const satisfies readonly (keyof ObligationRow)[]

type Stored = Readonly<Record<(typeof verdict)[number], string | boolean | null>>

/** Whether a stored row already says what a new one would. */
export const saysTheSame = (stored: Stored, fresh: ObligationRow) => verdict.every((key) => stored[key] === fresh[key])

/** What tells one obligation of a program from another. */
export const identity = ({ caseId, requirement, clock }: Pick<ObligationRow, 'caseId' | 'requirement' | 'clock'>) => `${caseId} ${requirement} ${clock}`
