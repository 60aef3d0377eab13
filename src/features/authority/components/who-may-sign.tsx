'use client'

import { Fold } from '@/ui/fold'
import { ActionForm } from '@/ui/form'
import { Select } from '@/ui/select'
import { setAuthorityAction } from '../actions'
import { authorityChoices, sayAuthority } from '../grounds'

/** One caregiver of one youth, and what is on file about signing. */
export type AuthorityLine = { readonly caregiverId: string; readonly youthId: string; readonly caregiver: string; readonly youth: string; readonly authority: string | null; readonly adult: boolean }

type WhoProps = { readonly familyId: string; readonly lines: readonly AuthorityLine[]; readonly adults: readonly string[] }

/** For each youth of a family, who may sign for them, with the way to write down what was found out. */
export function WhoMaySign({ familyId, lines, adults }: WhoProps) {
  return (
    <>
      {adults.map((name) => <p key={name} className="mb-3">{name} is 18 or over and signs for themself. What a caregiver consented to before ended with that day, unless they are a legal guardian or act by a court order: ask {name} for their own.</p>)}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {lines.map(({ caregiverId, youthId, caregiver, youth, authority, adult }) => (
          <li key={`${caregiverId} ${youthId}`} className="py-2">
            <p className="wrap-anywhere"><span className="font-medium">{caregiver}</span> for {youth}: {sayAuthority(authority, adult)}</p>
            <Fold className="print:hidden" drafts={[`authority.${caregiverId}.${youthId}`]} says={<>{authority === null ? 'Say whether they may' : 'Correct it'}<span className="sr-only">: {caregiver} for {youth}</span></>}>
              <div className="mt-2 mb-3 max-w-xl">
                <ActionForm key={authority} action={setAuthorityAction} draft={`authority.${caregiverId}.${youthId}`} submit="Save" kind="plain" done="Saved.">
                  <input type="hidden" name="familyId" value={familyId} />
                  <input type="hidden" name="caregiverId" value={caregiverId} />
                  <input type="hidden" name="youthId" value={youthId} />
                  <input type="hidden" name="seen" value={authority ?? ''} />
                  <Select name="authority" label={`May ${caregiver} sign for ${youth}?`} options={authorityChoices} defaultValue={authority ?? ''} />
                </ActionForm>
              </div>
            </Fold>
          </li>
        ))}
      </ul>
    </>
  )
}
