import { coversSharing, type SharingFamily } from '@/features/consents/standing'
import { sayTime, wallClockOf } from '@/features/contacts/wall-clock'
import { sayDay } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { type Drawing, drawingFrom } from './drawing'
import type { givingsOf } from './queries'
import type { WrittenPlan } from './rows'
import { meansWords, sections, sectionWords } from './words'

/** A finished plan, as its page and its paper tell of it. */
export interface PlanRecord {
  readonly id: string
  readonly on: CalendarDate
  readonly by: string
  readonly parts: readonly { readonly title: string; readonly text: string }[]
  readonly signatures: readonly { readonly id: string; readonly says: string; readonly drawing: Drawing | null }[]
  readonly unsigned: readonly { readonly id: string; readonly reason: string; readonly tries: string | null }[]
  readonly givings: readonly { readonly id: string; readonly says: string; readonly uncovered: boolean }[]
}

type Telling = { readonly youthId: string; readonly timeZone: string; readonly today: CalendarDate; readonly family: SharingFamily }

const partsOf = (plan: WrittenPlan): PlanRecord['parts'] => {
  const written = sections.flatMap((section) => {
    const text = plan[section]
    return text === null ? [] : [{ title: sectionWords[section].title, text }]
  })
  return plan.text === null ? written : [...written, { title: 'Plan', text: plan.text }]
}

function signatureLine({ signerName, relation, signedOn }: WrittenPlan['signatures'][number], today: CalendarDate): string {
  const who = signerName === null ? 'Signed' : `Signed by ${signerName}${relation ? `, ${relation}` : ''}`
  return signedOn === null ? who : `${who}, on ${sayDay(signedOn, today)}`
}

/** Tells of a plan in words. */
export function tellPlan(plan: WrittenPlan, givings: ReturnType<typeof givingsOf>, { youthId, timeZone, today, family }: Telling): PlanRecord {
  const signed = plan.signatures.filter(({ signedOn }) => signedOn !== null)
  const known = family.consents.some(({ kind, strikeId }) => kind === 'disclosure' && strikeId === null)
  return {
    id: plan.id, on: plan.on, by: plan.by ?? 'somebody', parts: partsOf(plan),
    signatures: signed.map((one) => ({ id: one.id, says: signatureLine(one, today), drawing: drawingFrom(one.drawing) })),
    unsigned: plan.signatures.flatMap(({ id, unsignedReason, tries }) => (unsignedReason === null ? [] : [{ id, reason: unsignedReason, tries }])),
    givings: givings.map(({ id, to, provider, providerId, caregiver, at, localOn: on, means }) => {
      const whom = to === 'provider' ? `Shared with ${provider ?? 'a provider'}` : `Given to ${caregiver ?? 'the caregiver'}`
      const when = `on ${sayDay(on, today)} at ${sayTime(wallClockOf(timeZone, new Date(at)).time)}`
      return {
        id, says: `${whom} ${when}${means === null ? '' : `, ${(meansWords[means] ?? means).toLowerCase()}`}`,
        uncovered: known && providerId !== null && !coversSharing(family, { youthId, providerId, on }),
      }
    }),
  }
}
