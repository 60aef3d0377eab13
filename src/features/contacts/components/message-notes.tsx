import type { NamedCaregiver } from '../queries'

/** Whether and how each caregiver may be left a message: seen before anybody calls. */
export function MessageNotes({ caregivers }: { readonly caregivers: readonly NamedCaregiver[] }) {
  if (caregivers.length === 0) return null
  return (
    <ul aria-label="Before you call" className="mb-8 max-w-2xl divide-y divide-line border-y border-line">
      {caregivers.map(({ id, name, phone, safeMessage }) => (
        <li key={id} className="py-2 wrap-anywhere">
          {name}
          {phone ? <span className="tabular-nums"> · {phone}</span> : null}
          <span className="block">{safeMessage ? <><span className="font-medium">Messages:</span> {safeMessage}</> : <span className="text-quiet">Nothing on record about leaving messages: leave none.</span>}</span>
        </li>
      ))}
    </ul>
  )
}
