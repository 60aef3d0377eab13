'use client'

import { type FormEvent, useActionState, useState, useTransition } from 'react'
import { Button } from '@/ui/button'
import { FieldErrorsProvider, reach } from '@/ui/form'
import { Notice } from '@/ui/notice'
import { PageHead } from '@/ui/page-head'
import { useRefusedFocus } from '@/ui/refused-focus'
import { sendReferralAction } from '../public-actions'
import { PublicCaregiver, PublicChildren, PublicSender, PublicWhy, TypedProvider } from './public-fields'
import { Receipt } from './receipt'

type FormProps = { readonly code: string; readonly id: string; readonly agency: string; readonly programs: readonly { readonly id: string; readonly name: string }[] }

/** The form for everybody, in plain words. It also works in a browser that runs no script: then the page itself answers. */
export function PublicReferralForm({ code, id, agency, programs }: FormProps) {
  const [posted, post] = useActionState(sendReferralAction, null)
  const [answered, setAnswered] = useState<typeof posted>(null)
  const [pending, startTransition] = useTransition()
  const result = answered ?? posted
  const alert = useRefusedFocus(result?.ok === false ? result : null)
  if (result?.ok) return <Receipt receipt={result.value} />
  // Sent by hand where scripts run: React would empty the fields after a form's own action.
  const submitted = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const sent = new FormData(event.currentTarget)
    if (!pending) startTransition(async () => setAnswered(await reach(() => sendReferralAction(null, sent))))
  }
  return (
    <>
      <PageHead title={`Send a referral to ${agency}`} says="For a child whose family would like a Family Partner. You need no account. It takes about three minutes." />
      <form action={post} onSubmit={submitted} className="grid gap-8">
        <div ref={alert} tabIndex={-1} role="alert" className="outline-none empty:hidden">
          {result ? <Notice kind="alert">{result.message}</Notice> : null}
        </div>
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="id" value={posted?.ok === false ? (posted.typed?.['id'] ?? id) : id} />
        <div aria-hidden="true" className="absolute -left-[200vw]">
          <label>
            Leave this empty
            <input name="website" tabIndex={-1} autoComplete="off" />
          </label>
        </div>
        <FieldErrorsProvider value={result?.fields ?? {}}>
          <TypedProvider value={posted?.ok === false ? (posted.typed ?? {}) : {}}>
            <PublicSender />
            <PublicChildren />
            <PublicCaregiver />
            <PublicWhy programs={programs} />
          </TypedProvider>
        </FieldErrorsProvider>
        <div>
          <Button type="submit" kind="main" busy={pending} className="min-h-12 px-8">
            Send the referral
          </Button>
          <p className="mt-3 text-quiet">Only the people of {agency} who take in referrals will read it.</p>
        </div>
      </form>
    </>
  )
}
