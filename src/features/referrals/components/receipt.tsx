'use client'

import { useEffect, useRef } from 'react'
import { sayTime, wallClockOf } from '@/features/contacts/wall-clock'
import { dayFromIso, spoken } from '@/rules/calendar/civil-date'
import { Button } from '@/ui/button'

/** What the sender keeps: that it arrived, when, and under which number. */
export function Receipt({ receipt: { number, agency, timeZone, at } }: { readonly receipt: { readonly number: string; readonly agency: string; readonly timeZone: string; readonly at: string } }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { date, time } = wallClockOf(timeZone, new Date(at))
  return (
    <div className="grid gap-5">
      <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold tracking-tight outline-none">
        Your referral has arrived
      </h1>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-8 gap-y-2">
        <dt className="text-quiet">Sent to</dt>
        <dd>{agency}</dd>
        <dt className="text-quiet">Arrived</dt>
        <dd className="tabular-nums">{spoken(dayFromIso(date))}, {sayTime(time)}</dd>
        <dt className="text-quiet">Number</dt>
        <dd className="font-medium tabular-nums">{number}</dd>
      </dl>
      <p>Keep the number. The agency will call the caregiver. If you hear nothing within a week, call the agency and tell them the number.</p>
      <div className="print:hidden">
        <Button onClick={() => window.print()}>Print this</Button>
      </div>
    </div>
  )
}
