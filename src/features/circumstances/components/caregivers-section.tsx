import { CaregiverForm, type CaregiverLine } from './change-forms'

const sayStanding = ({ paidToCare, foster }: CaregiverLine) => {
  if (foster) return paidToCare ? 'a foster parent, paid to care' : 'a foster parent'
  return paidToCare ? 'paid to care' : 'not paid to care'
}

/** Each caregiver with whether they are paid to care, and whether as a foster parent. */
export function CaregiversSection({ familyId, caregivers }: { readonly familyId: string; readonly caregivers: readonly CaregiverLine[] }) {
  return (
    <section aria-labelledby="caregivers">
      <h2 id="caregivers" className="mb-2 text-xl font-medium">Caregivers</h2>
      {caregivers.length === 0 ? <p className="text-quiet">No caregiver is on file. Put the caregiver on file with the referral first.</p> : null}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {caregivers.map((caregiver) => (
          <li key={caregiver.id} className="py-2 wrap-anywhere">
            <p>
              {caregiver.name}{caregiver.relationship ? `, ${caregiver.relationship}` : ''}<span className="text-quiet">, {sayStanding(caregiver)}</span>
            </p>
            <CaregiverForm key={caregiver.version} familyId={familyId} caregiver={caregiver} />
          </li>
        ))}
      </ul>
    </section>
  )
}
