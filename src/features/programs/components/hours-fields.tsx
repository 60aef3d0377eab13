'use client'

import { Field } from '@/ui/field'
import { type Hours, weekdays } from '../week'

/** Opening hours by weekday; a day without them is closed. */
export function HoursFields({ hours }: { readonly hours: Hours }) {
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-medium">Office hours</legend>
      <p className="text-quiet">When somebody must be there for consultation. A day left empty is a day without office hours.</p>
      {weekdays.map(([day, name]) => (
        <div key={day} role="group" aria-label={name} className="grid grid-cols-2 items-end gap-3 sm:grid-cols-[7rem_10rem_10rem]">
          <p className="col-span-2 self-center sm:col-span-1">{name}</p>
          <Field name={`hours.${day}.opens`} label="Opens" type="time" defaultValue={hours[day]?.[0] ?? ''} />
          <Field name={`hours.${day}.closes`} label="Closes" type="time" defaultValue={hours[day]?.[1] ?? ''} />
        </div>
      ))}
    </fieldset>
  )
}
