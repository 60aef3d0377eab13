'use client'

import { useRouter } from 'next/navigation'
import { announce } from '@/features/contacts/components/saved'
import type { Turned } from '@/features/contacts/turned'
import type { ActionResult } from '@/platform/action-result'
import { Fold } from '@/ui/fold'
import { ActionForm } from '@/ui/form'
import { TextArea } from '@/ui/text-area'

type StrikeFormProps<Value> = {
  readonly action: (previous: ActionResult<Value> | null, sent: FormData) => Promise<ActionResult<Value>>
  /** The name of the field that says which fact, and its id. */
  readonly field: string
  readonly id: string
  /** Which sort of fact, where the action strikes several. */
  readonly kind?: string
  /** What opens the form, where it does not stand beside the fact. */
  readonly says?: string
  /** What it is, for whoever does not see it stand beside this. */
  readonly about: string
  /** Where it is said afterwards that it was struck, and what that turned. */
  readonly place: string
  readonly done?: string
}

/** Strikes a fact that was entered in error: it stays on record with who, when and why. */
export function StrikeForm<Value extends { readonly turned: readonly Turned[] }>({ action, field, id, kind, says = 'Entered in error', about, place, done = 'Struck. It stays on record and no longer counts.' }: StrikeFormProps<Value>) {
  const router = useRouter()
  return (
    <Fold className="open:basis-full print:hidden" drafts={[`strike.${says}.${id}`]} says={<>{says}<span className="sr-only">: {about}</span></>}>
      <div className="mt-2 mb-3 max-w-xl">
        <ActionForm action={action} draft={`strike.${says}.${id}`} submit="Strike it" kind="plain" onDone={({ turned }) => { announce(place, done, turned, null); router.refresh() }}>
          <input type="hidden" name={field} value={id} />
          {kind ? <input type="hidden" name="kind" value={kind} /> : null}
          <TextArea name="why" label="Why was it entered in error?" hint="It stays on record with your name, today’s date and this reason, and no longer counts." rows={2} />
        </ActionForm>
      </div>
    </Fold>
  )
}
