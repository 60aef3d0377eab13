import type { Mode, Party } from '@/rules/facts/vocabulary'
import { attemptReport, partyWords } from './words'

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const list = (words: readonly string[]) => new Intl.ListFormat('en-US').format(words)

const lines: Readonly<Record<Mode, string>> = {
  telephone: 'telephone', faceToFace: 'visit', video: 'video call', text: 'text messages', email: 'e-mails', voicemail: 'voicemail', letter: 'letters',
}

/** What there is to tell of a contact in one line. */
export interface ToldContact {
  readonly mode: string
  readonly reached: boolean
  readonly with: readonly string[]
  readonly at: Date
  readonly endsAt: Date | null
  readonly service: boolean
  readonly agency: string | null
  readonly provider: { readonly name: string } | null
  readonly contactCaregivers: readonly { readonly caregiver: { readonly givenName: string } }[]
}

/** The columns of `ToldContact`, for a query that includes more. */
export const toldColumns = { provider: { select: { name: true } }, contactCaregivers: { select: { caregiver: { select: { givenName: true, familyName: true } } } } } as const

/** With whom: names where they are known, else what they are. */
function whom(row: ToldContact): string {
  const caregivers = row.contactCaregivers.map(({ caregiver }) => caregiver.givenName)
  return list(row.with.flatMap((party) => {
    if (party === 'caregiver' && caregivers.length > 0) return caregivers
    if (party === 'treatmentProvider' && row.provider) return [row.provider.name]
    if (party === 'stateAgency' && row.agency) return [row.agency]
    return [partyWords[party as Party]]
  }))
}

const minutesOf = ({ at, endsAt }: ToldContact) => (endsAt ? Math.round((endsAt.getTime() - at.getTime()) / 60_000) : null)

/** A try that reached nobody in one line: "Tried by telephone: no answer". */
export const tellTry = (mode: string): string => attemptReport(mode as Mode).replace(/\.$/, '')

/** A contact in one line: "Telephone with Ana, 10 minutes, service". */
export function tellContact(row: ToldContact): string {
  if (!row.reached) return `${tellTry(row.mode)}${row.with.includes('caregiver') ? '' : ` (${whom(row)})`}`
  const minutes = minutesOf(row)
  const service = row.with.includes('caregiver') ? (row.service ? ', service' : ', arranging only') : ''
  return `${upper(lines[row.mode as Mode])} with ${whom(row)}${minutes === null ? '' : `, ${minutes} minutes`}${service}`
}
