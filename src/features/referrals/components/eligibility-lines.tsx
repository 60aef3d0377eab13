'use client'

import { useEffect, useState } from 'react'
import { isCalendarDate } from '@/rules/calendar/civil-date'
import { reach } from '@/ui/form'
import { StatusMark } from '@/ui/status-mark'
import { askEligibilityAction } from '../actions'
import type { Eligibility } from '../eligibility'

type Asked = { readonly at: string; readonly bornOn: string; readonly diagnoses: readonly string[] }
type Answer = { readonly at: string; readonly eligibility: Eligibility }

/** A birth date that is still being typed has a year such as 0002. */
const isWhole = (date: string) => isCalendarDate(date) && date >= '1900'

/** What the program’s document says of each youth so far, asked anew whenever an answer it rests on changes. */
export function useEligibility(programId: string | undefined, on: string, asked: readonly Asked[], caregiver?: { readonly paidToCare: string | undefined; readonly foster: string | undefined }): readonly Answer[] {
  const [answers, setAnswers] = useState<{ readonly to: string; readonly answers: readonly Answer[] }>({ to: '', answers: [] })
  const youths = asked.filter(({ bornOn }) => isWhole(bornOn))
  const question = programId && isWhole(on) && youths.length > 0 ? JSON.stringify({ programId, on, youths, caregiver }) : ''
  useEffect(() => {
    if (question === '') return
    let current = true
    void reach(() => askEligibilityAction(null, JSON.parse(question))).then((answer) => {
      if (current) setAnswers({ to: question, answers: answer.ok ? answer.value : [] })
    })
    return () => {
      current = false
    }
  }, [question])
  return question !== '' && answers.to === question ? answers.answers : []
}

const headline = { met: 'Eligible', not_met: 'Not eligible' } as const

/** Whether a youth belongs to those the document serves, with its reason. It warns and hinders nothing. */
export function EligibilityLines({ eligibility }: { readonly eligibility: Eligibility | undefined | null }) {
  return (
    <div role="status" className="grid gap-1 empty:hidden">
      {eligibility?.ok === false ? <p className="font-medium text-alert">{eligibility.problem}</p> : null}
      {eligibility?.ok ? (
        eligibility.findings.length === 0 ? <p className="text-quiet">The program’s document names no age and no diagnosis.</p> : (
          eligibility.findings.map(({ of, status, says, citation, requirements }) => (
            <div key={requirements[0]}>
              <StatusMark status={status} says={`${of === 'youth' && (status === 'met' || status === 'not_met') ? `${headline[status]}. ` : ''}${says}`} />
              {of === 'youth' && status === 'not_met' ? <p className="ml-6 text-quiet">You can save the referral all the same, and decline it with this reason.</p> : null}
              <p className="ml-6 text-quiet">{citation.document}, § {citation.section}{citation.item ? `, ${citation.item}` : ''}: <q className="font-serif">{citation.quote}</q></p>
            </div>
          ))
        )
      ) : null}
    </div>
  )
}
