'use client'

import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { announce } from '@/features/contacts/components/saved'
import { undoneAtOnce } from '@/features/contacts/limits'
import type { Turned } from '@/features/contacts/turned'
import { OtherWords, sayWhereabouts } from '@/features/reports/components/draft-words'
import { useKeptDraft } from '@/features/reports/components/use-kept-draft'
import type { StoredDraft } from '@/features/reports/reconcile'
import type { ActionResult } from '@/platform/action-result'
import { Field } from '@/ui/field'
import { ActionForm } from '@/ui/form'
import { TextArea } from '@/ui/text-area'
import { sentId } from '@/ui/sent'
import { finishPlanAction, keepSectionAction, strikePaperAction } from '../actions'
import { dischargeAddress } from '../address'
import { type Section, sections, sectionWords } from '../words'

type PlanFormProps = { readonly familyId: string; readonly enrollmentId: string; readonly today: string; readonly drafts: Readonly<Record<Section, StoredDraft | null>> }

const troubles: Readonly<Record<string, string>> = {
  alreadySigned: 'This plan was finished in the meantime. Copy your words and reload the page.',
  notFound: 'This family is no longer yours to write about. Copy your words and give them to your supervisor.',
  signedOut: 'Your session has ended. Your words are saved on this device; sign in again in another tab, and they are sent by themselves.',
}

function useSection({ enrollmentId, drafts }: PlanFormProps, section: Section) {
  const keep = useCallback((words: StoredDraft) => keepSectionAction(null, { enrollmentId, section, ...words }), [enrollmentId, section])
  return useKeptDraft({ key: `plan.${enrollmentId}.${section}`, stored: drafts[section], keep })
}

type Answer = ActionResult<{ readonly turned: readonly Turned[] }>

/** A plan while it is written: each section is kept as it is typed, on the device and on the server, until the plan is finished. */
export function PlanForm(props: PlanFormProps) {
  const { familyId, enrollmentId, today } = props
  const router = useRouter()
  const drafts = {
    strategies: useSection(props, 'strategies'), supports: useSection(props, 'supports'), services: useSection(props, 'services'), resources: useSection(props, 'resources'), followUp: useSection(props, 'followUp'),
  }
  const finish = async (previous: Answer | null, sent: FormData) => {
    for (const section of sections) sent.set(`versions.${section}`, String(await drafts[section].settle()))
    const answer = await finishPlanAction(previous, sent)
    if (!answer.ok && answer.reason === 'changedMeanwhile') for (const section of sections) drafts[section].meet()
    return answer
  }
  return (
    <ActionForm
      action={finish} draft={null} once submit="Finish the plan"
      onDone={({ turned }, sent) => {
        const id = sentId(sent)
        for (const section of sections) drafts[section].done()
        announce(dischargeAddress(familyId), 'The plan is finished.', turned, { key: id, act: () => strikePaperAction(null, { kind: 'dischargePlan', id, why: undoneAtOnce }), says: 'Undone. What you wrote stands in the form again.' })
        router.refresh()
      }}
    >
      <input type="hidden" name="enrollmentId" value={enrollmentId} />
      <p className="text-quiet">A finished plan stays as it is. Until then every word is kept as you type.</p>
      {sections.map((section) => (
        <PlanSection key={section} section={section} draft={drafts[section]} />
      ))}
      <Field name="on" label="Written on" type="date" max={today} defaultValue={today} required />
    </ActionForm>
  )
}

function PlanSection({ section, draft }: { readonly section: Section; readonly draft: ReturnType<typeof useKeptDraft> }) {
  const { title, hint } = sectionWords[section]
  const trouble = troubles[draft.failed]
  return (
    <div className="grid gap-2">
      <OtherWords of={`“${title}”`} draft={draft} />
      <TextArea name={`sections.${section}`} label={title} hint={`${hint} “None” where there is none.`} rows={3} value={draft.text} onChange={(event) => draft.type(event.currentTarget.value)} />
      {draft.whereabouts === 'nowhere' && !trouble ? null : <p className="text-quiet">{trouble ?? sayWhereabouts[draft.whereabouts]}</p>}
    </div>
  )
}
