'use client'

import { useState } from 'react'
import { Button } from '@/ui/button'
import { useDraft } from '@/ui/draft'
import { Field } from '@/ui/field'
import { ActionForm } from '@/ui/form'
import { enterHolidayYearAction, takeBackHolidaysAction } from '../actions'

/** All the days a state proclaimed for one year, at once: a year that is only half on file would be wrong. */
export function EnterYearForm({ table, year, names }: { readonly table: string; readonly year: number; readonly names: readonly string[] }) {
  const of = `holidays.${table}.${year}`
  const [first] = useState({ rows: Math.max(names.length, 8) })
  const { typed: { rows }, change } = useDraft(`${of}.rows`, first)
  return (
    <ActionForm action={enterHolidayYearAction} draft={of} once submit={`Enter all of ${year}`} kind="plain">
      <p className="text-quiet">Nobody has entered this year yet, so what rests on it is undetermined. Enter every day of it at once, as proclaimed; rows without a date are left out.</p>
      <input type="hidden" name="holidayTable" value={table} />
      <input type="hidden" name="year" value={year} />
      <Field name="source" label="Where it stands" hint={`For instance: the Governor’s proclaimed list for ${year}.`} autoComplete="off" required />
      <div className="grid gap-3">
        {Array.from({ length: rows }, (_, at) => (
          <div key={at} role="group" aria-label={`Holiday ${at + 1}`} className="grid items-end gap-3 sm:grid-cols-[11rem_minmax(0,1fr)]">
            <Field name={`days.${at}.on`} label="Day observed" type="date" min={`${year}-01-01`} max={`${year}-12-31`} />
            <Field name={`days.${at}.name`} label="Name" defaultValue={names[at] ?? ''} autoComplete="off" />
          </div>
        ))}
      </div>
      <p>
        <Button kind="quiet" className="mx-0 px-0" onClick={() => change({ rows: Math.min(rows + 1, 40) })}>
          One more row
        </Button>
      </p>
    </ActionForm>
  )
}

/** Takes back a year that was entered wrongly, so that it can be entered anew. */
export function TakeBackForm({ table, year }: { readonly table: string; readonly year: number }) {
  return (
    <details className="mt-2 print:hidden">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-accent underline underline-offset-4">Take this year back</summary>
      <ActionForm action={takeBackHolidaysAction} draft={`holidaysBack.${table}.${year}`} submit={`Take ${year} back`} kind="plain">
        <input type="hidden" name="holidayTable" value={table} />
        <input type="hidden" name="year" value={year} />
        <Field name="why" label="What was wrong with it?" hint="The days stay on record as struck, with your name and this reason." autoComplete="off" required />
      </ActionForm>
    </details>
  )
}
