'use client'

import { useRouter } from 'next/navigation'
import { announce } from '@/features/contacts/components/saved'
import { Field } from '@/ui/field'
import { ActionForm } from '@/ui/form'
import { strikePaperAction } from '../actions'
import { dischargeAddress } from '../address'

type StrikeProps = { readonly familyId: string; readonly kind: 'dischargePlan' | 'planSignature' | 'planDelivery'; readonly id: string; readonly of: string }

const after = {
  dischargePlan: 'Struck, with its signatures and givings. Its words stand in the form again, to be written anew.',
  planSignature: 'Struck. It stays on record, and no longer counts.',
  planDelivery: 'Struck. It stays on record, and no longer counts.',
} as const

/** Strikes a plan, a signature or a giving that was entered in error. */
export function StrikePaper({ familyId, kind, id, of }: StrikeProps) {
  const router = useRouter()
  return (
    <details className="print:hidden">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-accent underline underline-offset-4">
        Entered in error<span className="sr-only">: {of}</span>
      </summary>
      <div className="mt-2 mb-4 max-w-xl">
        <ActionForm
          action={strikePaperAction} submit="Strike it" kind="plain"
          onDone={({ turned }) => {
            announce(dischargeAddress(familyId), after[kind], turned, null)
            router.refresh()
          }}
        >
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="id" value={id} />
          <Field name="why" label="Why was it entered in error?" hint="It stays on record with your name and this reason, and no longer counts." autoComplete="off" />
        </ActionForm>
      </div>
    </details>
  )
}
