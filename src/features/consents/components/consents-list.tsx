import { StrikeForm } from '@/features/records/components/strike-form'
import { strikeConsentAction } from '../actions'
import { consentsAddress } from '../address'
import type { ConsentLine } from '../words'
import { RevokeForm } from './consent-forms'

/** Each consent as it stands today, with what can still be done with it. */
export function ConsentsList({ familyId, lines, today }: { readonly familyId: string; readonly lines: readonly ConsentLine[]; readonly today: string }) {
  if (lines.length === 0) return <p className="text-quiet">Nobody has given a consent yet. Without one nothing is shared with a provider.</p>
  return (
    <ul className="divide-y divide-line border-y border-line">
      {lines.map(({ id, title, by, purpose, standing, says, revocationId, why }) => {
        const of = { familyId, title: `${title}, ${by}` }
        const struck = { action: strikeConsentAction, field: 'id', about: of.title, place: consentsAddress(familyId) }
        return (
          <li key={id} className="py-3">
            <p className={standing === 'struck' ? 'text-quiet line-through wrap-anywhere' : 'font-medium wrap-anywhere'}>{title}</p>
            <p className="wrap-anywhere">{by}</p>
            {purpose ? <p className="text-quiet wrap-anywhere">For: {purpose}</p> : null}
            <p className={`tabular-nums wrap-anywhere ${standing === 'inForce' ? '' : 'text-quiet'}`}>
              {says}
              {why ? `: ${why}` : ''}
            </p>
            {standing === 'struck' ? null : (
              <div className="flex flex-wrap gap-x-6">
                {revocationId === null ? <RevokeForm {...of} id={id} today={today} /> : <StrikeForm {...struck} id={revocationId} kind="consentRevocation" says="It was not taken back" />}
                <StrikeForm {...struck} id={id} kind="consent" />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
