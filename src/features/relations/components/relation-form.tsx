'use client'

import { useRouter } from 'next/navigation'
import { announce } from '@/features/contacts/components/saved'
import { undoneAtOnce } from '@/features/contacts/limits'
import { FindFamily } from '@/features/referrals/components/find-family'
import type { KnownFamily } from '@/features/referrals/families'
import { buttonLook } from '@/ui/button'
import { useDraft } from '@/ui/draft'
import { ActionForm } from '@/ui/form'
import { Select } from '@/ui/select'
import { sentId } from '@/ui/sent'
import { addRelationAction, strikeRelationAction } from '../actions'
import { relationChoices } from '../words'

/** The family that was found. */
type Found = { readonly found: Pick<KnownFamily, 'id' | 'name' | 'youths'> | null }
const nothing: Found = { found: null }

/** Records that a colleague is family of a youth, or lives with one: the family is looked for by name, then the youth chosen. */
export function RelationForm({ staffId, place }: { readonly staffId: string; readonly place: string }) {
  const router = useRouter()
  const { typed: { found: family }, change, discard } = useDraft<Found>(`relation.${staffId}`, nothing)
  if (!family) return <FindFamily none="No family on file fits this." onChoose={({ id, name, youths }) => change({ found: { id, name, youths } })} />
  return (
    <ActionForm
      action={addRelationAction} draft={`relation.${staffId}.${family.id}`} once submit="Record it" kind="plain" empties
      onDone={({ turned }, sent) => {
        const id = sentId(sent)
        discard()
        announce(place, 'It is on record. Whoever chooses a Family Partner for this family sees it.', turned, { key: id, act: () => strikeRelationAction(null, { relationId: id, why: undoneAtOnce }), says: 'Undone. It stays on the list, struck.' })
        router.refresh()
      }}
    >
      <input type="hidden" name="staffId" value={staffId} />
      <input type="hidden" name="familyId" value={family.id} />
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <p className="font-medium wrap-anywhere">{family.name}</p>
        <button type="button" onClick={discard} className={buttonLook('quiet')}>Another family</button>
      </div>
      <Select name="kind" label="How they belong together" options={relationChoices} />
      <Select name="youthId" label="With whom" hint="Family of one of them is family of all. Who lives with several is recorded with each." options={family.youths.map(({ id, name }) => [id, name] as const)} />
    </ActionForm>
  )
}
