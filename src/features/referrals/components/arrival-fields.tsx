'use client'

import { useEffect, useRef, useState } from 'react'
import { momentsOf, sayTime, wallClockOf } from '@/features/contacts/wall-clock'
import { sayDay } from '@/features/obligations/words'
import { isCalendarDate } from '@/rules/calendar/civil-date'
import { Field } from '@/ui/field'
import { useFieldError } from '@/ui/form'
import { Pick } from '@/ui/pick'
import { type IntakeDraft, useIntake } from './intake-draft'
import { Pair } from './section'

const zoneName = (timeZone: string) => new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longGeneric' }).formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone

/** When it reached the agency, as the form shows it: what was typed, else when it began to be written down. */
export function arrivalIn({ fields, begunAt }: IntakeDraft, timeZone: string, opened: number) {
  const clock = wallClockOf(timeZone, new Date(begunAt || opened))
  return { date: fields['date'] ?? clock.date, time: fields['time'] ?? clock.time }
}

/** When the referral reached the agency: its clocks run from that moment, read or not. Just now, unless somebody says otherwise. */
export function ArrivalFields({ timeZone, opened }: { readonly timeZone: string; readonly opened: number }) {
  const { draft, set, change } = useIntake()
  const { date, time } = arrivalIn(draft, timeZone, opened)
  const typed = isCalendarDate(date) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
  const twice = typed && momentsOf(timeZone, { date, time }).length === 2
  const turn = draft.fields['turn'] ?? ''
  const wrong = useFieldError('turn')
  const fault = [useFieldError('date'), useFieldError('time'), wrong].some(Boolean)
  const [asked, setAsked] = useState(false)
  const moment = useRef<HTMLFieldSetElement>(null)
  const open = asked || fault || draft.fields['date'] !== undefined || draft.fields['time'] !== undefined
  useEffect(() => {
    if (asked) moment.current?.querySelector('input')?.focus()
  }, [asked])
  const retime = (name: 'date' | 'time', value: string) => change({ fields: { ...draft.fields, [name]: value, turn: '' } })
  return (
    <fieldset ref={moment} className="grid gap-2">
      <legend className="mb-2 font-medium">When did it reach us?</legend>
      {open ? (
        <Pair>
          <Field name="date" label="Date" type="date" value={date} onChange={(event) => retime('date', event.currentTarget.value)} />
          <Field name="time" label="Time" type="time" value={time} onChange={(event) => retime('time', event.currentTarget.value)} />
        </Pair>
      ) : (
        <>
          <input type="hidden" name="date" value={date} />
          <input type="hidden" name="time" value={time} />
        </>
      )}
      <p className="text-quiet tabular-nums">
        {typed ? `${sayDay(date, wallClockOf(timeZone, new Date(opened)).date)}, ${sayTime(time)}. ` : ''}
        {zoneName(timeZone)}. The clock runs from the moment it arrived, even if nobody read it then.
      </p>
      {open ? null : (
        <button type="button" onClick={() => setAsked(true)} className="min-h-11 cursor-pointer justify-self-start text-accent underline underline-offset-4 hover:text-accent-deep">
          It reached us earlier
        </button>
      )}
      {twice ? (
        <>
          <input type="hidden" name="turn" value={turn} />
          <Pick legend={`The clocks were set back that night, so ${sayTime(time)} came twice. Which one?`} kind="one" options={[{ value: 'first', label: 'The first' }, { value: 'second', label: 'The second, an hour later' }]} chosen={[turn]} onPick={(value) => set('turn', value)} error={wrong} />
        </>
      ) : null}
    </fieldset>
  )
}

/** When a referral came that reached the agency by the form: that moment is kept. */
export function ArrivedAt({ timeZone, at, today }: { readonly timeZone: string; readonly at: number; readonly today: number }) {
  const { date, time } = wallClockOf(timeZone, new Date(at))
  return (
    <p className="tabular-nums">
      <input type="hidden" name="date" value={date} />
      <input type="hidden" name="time" value={time} />
      <span className="font-medium">Reached us {sayDay(date, wallClockOf(timeZone, new Date(today)).date)}, {sayTime(time)}</span>, by the public form. The clock runs from then.
    </p>
  )
}
