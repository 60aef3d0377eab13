'use client'

import { useId } from 'react'
import { sayDay } from '@/features/obligations/words'
import { FieldError } from '@/ui/field-frame'
import { Pick } from '@/ui/pick'
import { momentsOf, sayTime, wallClockOf } from '../wall-clock'
import { talks } from '../words'
import { asWallClock, beganAt } from './contact-draft'
import type { Part } from './contact-part'

const usual = ['5', '10', '15', '30', '45', '60', '90']
const field = 'min-h-12 scroll-mb-40 rounded-md border border-field bg-paper px-3 aria-invalid:border-2 aria-invalid:border-alert'

/** How long it took, and when it began: just now, unless another time is typed. */
export function WhenQuestions(part: Part & { readonly opened: number }) {
  const { draft } = part
  return (
    <>
      {draft.reached === 'yes' && draft.mode !== '' ? <MinutesQuestion {...part} /> : null}
      <BeganQuestion {...part} />
    </>
  )
}

function MinutesQuestion({ draft, change, errors }: Part) {
  const id = useId()
  const error = errors['minutes']
  return (
    <div role="group" aria-labelledby={`${id}-label`} className="grid gap-2">
      <p id={`${id}-label`} className="font-medium">
        How many minutes?{talks(draft.mode) ? '' : ' (leave empty if you do not count them)'}
      </p>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      <div className="flex flex-wrap gap-2">
        {usual.map((minutes) => (
          <button key={minutes} type="button" aria-pressed={draft.minutes === minutes} aria-label={`${minutes} minutes`} onClick={() => change({ minutes })} className="min-h-12 min-w-14 cursor-pointer rounded-md border border-field bg-paper px-3 tabular-nums hover:border-accent aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:underline aria-pressed:outline-1 aria-pressed:outline-accent">
            {minutes}
          </button>
        ))}
        <input id={id} aria-label="Minutes" inputMode="numeric" placeholder="Other" value={draft.minutes} maxLength={4} aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-error` : undefined} onChange={(event) => change({ minutes: event.currentTarget.value.replace(/\D/g, '') })} className={`${field} w-24 tabular-nums placeholder:text-quiet`} />
      </div>
    </div>
  )
}

const zoneName = (timeZone: string) => new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longGeneric' }).formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone

function BeganQuestion({ draft, family, change, errors, opened }: Part & { readonly opened: number }) {
  const id = useId()
  const { timeZone } = family
  const began = beganAt(draft, timeZone, opened)
  const clock = asWallClock(began)
  const moments = clock ? momentsOf(timeZone, clock) : []
  const input = (name: 'date' | 'time', label: string) => {
    const error = errors[name]
    return (
      <div className="grid gap-1">
        <label htmlFor={`${id}-${name}`}>{label}</label>
        <input id={`${id}-${name}`} type={name} value={began[name]} aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-${name}-error` : undefined} onChange={(event) => change({ [name]: event.currentTarget.value, turn: '' })} className={`${field} tabular-nums`} />
      </div>
    )
  }
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-medium">When did it begin?</legend>
      <FieldError id={`${id}-date-error`}>{errors['date']}</FieldError>
      <FieldError id={`${id}-time-error`}>{errors['time']}</FieldError>
      <div className="flex flex-wrap gap-4">
        {input('date', 'Date')}
        {input('time', 'Time')}
      </div>
      <p className="text-quiet tabular-nums">
        {clock ? `${sayDay(clock.date, wallClockOf(timeZone, new Date(opened)).date)}, ${sayTime(clock.time)}. ` : ''}
        {zoneName(timeZone)}.{draft.date || draft.time ? '' : ' If it was not just now, change it.'}
      </p>
      {clock && moments.length === 2 ? (
        <Pick legend={`The clocks were set back that night, so ${sayTime(clock.time)} came twice. Which one?`} kind="one" options={[{ value: 'first', label: 'The first' }, { value: 'second', label: 'The second, an hour later' }]} chosen={[draft.turn]} onPick={(turn) => change({ turn })} error={errors['turn']} />
      ) : null}
    </fieldset>
  )
}
