import type { NamedCaregiver } from '../queries'
import { MayLeave, Telephone } from './before-calling'

/** Whether and how each caregiver may be left a message: seen before anybody calls. */
export function MessageNotes({ caregivers }: { readonly caregivers: readonly NamedCaregiver[] }) {
  if (caregivers.length === 0) return null
  return (
    <ul aria-label="Before you call" className="mb-8 max-w-2xl divide-y divide-line border-y border-line">
      {caregivers.map(({ id, name, phone, safeMessage }) => (
        <li key={id} className="py-2 wrap-anywhere">
          {name}
          {phone ? <> · <Telephone name={name} phone={phone} /></> : null}
          <MayLeave safeMessage={safeMessage} />
        </li>
      ))}
    </ul>
  )
}
