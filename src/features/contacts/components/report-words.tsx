'use client'

import { Pick } from '@/ui/pick'
import { TextArea } from '@/ui/text-area'
import { longestReport } from '../limits'
import type { Part } from './contact-part'

/** Which of several siblings it was about: none is ticked beforehand. */
export function YouthsQuestion({ draft, family, change, errors }: Part) {
  if (family.youths.length < 2) return null
  const pick = (id: string, on: boolean) => change({ youths: on ? [...draft.youths, id] : draft.youths.filter((one) => one !== id) })
  const hint = draft.reached === 'yes' ? 'Each gets a report of their own.' : 'Leave empty for all of them.'
  return <Pick legend="About whom?" kind="many" options={family.youths.map(({ id, name }) => ({ value: id, label: name }))} chosen={draft.youths} onPick={pick} hint={hint} error={errors['youths']} />
}

/** The words of each youth's progress report. */
export function ReportWords({ draft, family, change, errors }: Part) {
  const about = family.youths.length === 1 ? family.youths : family.youths.filter(({ id }) => draft.youths.includes(id))
  if (about.length === 0) return null
  const hint = draft.reached === 'yes' ? 'Signed and final when you save. Without words the contact is saved too, but counts only once they are there.' : 'Leave empty: the try writes its own line.'
  const sent = about.filter(({ id }) => draft.words[id]?.trim())
  const errorOf = (id: string, text: string) => {
    if (text.length > longestReport) return `This is ${text.length.toLocaleString('en-US')} characters long; ${longestReport.toLocaleString('en-US')} fit here.`
    return errors[`reports.${sent.findIndex((one) => one.id === id)}.text`]
  }
  return about.map(({ id, name }) => {
    const text = draft.words[id] ?? ''
    return <TextArea key={id} name={`words-${id}`} label={`Progress report for ${name}`} hint={hint} value={text} error={errorOf(id, text)} onChange={(event) => change({ words: { ...draft.words, [id]: event.currentTarget.value } })} />
  })
}
