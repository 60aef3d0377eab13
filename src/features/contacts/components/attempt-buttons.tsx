'use client'

import Link from 'next/link'
import { useEffect, useRef, useState, useTransition } from 'react'
import { now } from '@/platform/clock'
import { newIdentifier } from '@/platform/identifier'
import { buttonLook } from '@/ui/button'
import { reach } from '@/ui/form'
import { Notice } from '@/ui/notice'
import { logContactAction } from '../actions'
import { undoMs } from '../limits'
import { wallClockOf } from '../wall-clock'
import { type Attempt, attemptReport, attempts } from '../words'
import { announce, undoneByStriking } from './saved'

type Sent = { readonly outcome: string; readonly id: string; readonly date: string; readonly time: string }

type TriesProps = {
  readonly familyId: string
  readonly timeZone: string
  /** Where it is said that it was saved, and of whom. */
  readonly place: string
  readonly whom?: string
}

/** A try that reached nobody, logged in one tap. */
export function Tries({ familyId, timeZone, place, whom }: TriesProps) {
  const [pending, startTransition] = useTransition()
  const [problem, setProblem] = useState('')
  const [rests, setRests] = useState(false)
  // What was sent and not answered is sent again as the same: it is stored once.
  const unanswered = useRef<Sent | null>(null)
  const busy = useRef(false)
  useEffect(() => {
    if (!rests) return
    const timer = setTimeout(() => setRests(false), undoMs)
    return () => clearTimeout(timer)
  }, [rests])

  const log = ({ outcome, mode, label }: Attempt) => {
    if (busy.current || rests) return
    busy.current = true
    const moment = now()
    const sent = unanswered.current?.outcome === outcome ? unanswered.current : { outcome, id: newIdentifier(moment.getTime()), ...wallClockOf(timeZone, moment) }
    unanswered.current = sent
    startTransition(async () => {
      const { id, date, time } = sent
      const answer = await reach(() => logContactAction(null, { id, date, time, familyId, mode, reached: false, with: ['caregiver'] }))
      busy.current = false
      setProblem(answer.ok ? '' : answer.message)
      if (!answer.ok) return
      unanswered.current = null
      setRests(true)
      announce(place, `Saved${whom ? ` for the ${whom}` : ''}: ${label.toLowerCase()}. The report says “${attemptReport(mode)}”`, answer.value.turned, undoneByStriking(id), answer.value.tried)
    })
  }
  return (
    <>
      <div role="alert" className="empty:hidden">
        {problem ? <Notice kind="alert">{problem}</Notice> : null}
      </div>
      {attempts.map((attempt) => (
        <button key={attempt.outcome} type="button" aria-disabled={pending || rests || undefined} onClick={() => log(attempt)} className={`${buttonLook('plain')} min-h-12 aria-disabled:opacity-60`}>
          {attempt.label}
        </button>
      ))}
    </>
  )
}

/** A try that reached nobody, logged in one tap; and the way to the form for everything else. */
export function AttemptButtons({ familyId, timeZone }: { readonly familyId: string; readonly timeZone: string }) {
  return (
    <section aria-labelledby="log" className="grid gap-3 print:hidden">
      <h2 id="log" className="text-xl font-medium">
        Log a contact
      </h2>
      <div className="flex flex-wrap gap-2 *:[[role=alert]]:basis-full">
        <Tries familyId={familyId} timeZone={timeZone} place={familyId} />
        <Link href={`/families/${familyId}/contact?reached=yes`} className={`${buttonLook('main')} min-h-12`}>
          Reached someone
        </Link>
      </div>
    </section>
  )
}
