'use client'

import { useState } from 'react'
import type { ActionResult } from '@/platform/action-result'
import { timeZones } from '@/platform/time-zones'
import { Field } from '@/ui/field'
import { ActionForm } from '@/ui/form'
import { useFormDraft } from '@/ui/form-draft'
import { Select } from '@/ui/select'
import { saveSettingsAction, tryOutSettingsAction } from '../actions'
import type { StoredSettings } from '../settings'
import type { Turning } from '../try-out'
import { HoursFields } from './hours-fields'
import { ReadingFields } from './reading-fields'
import { TurningList } from './turning-list'

/** A program's settings. What a change would turn is shown before it can be saved. */
export function SettingsForm({ program }: { readonly program: StoredSettings }) {
  const [tried, setTried] = useState<{ readonly turning: readonly Turning[]; readonly sent: FormData } | null>(null)
  const of = `settings.${program.id}`
  const { arrived } = useFormDraft(of)
  const saved = () => {
    arrived(false)
    window.location.reload()
  }
  const save = (previous: ActionResult | null) => saveSettingsAction(previous, tried?.sent)
  return (
    <div onChange={() => setTried(null)}>
      <ActionForm action={tryOutSettingsAction} draft={of} trial printed submit="See what would turn" kind={tried ? 'plain' : 'main'} onDone={({ turning }, sent) => setTried({ turning, sent })}>
        <input type="hidden" name="programId" value={program.id} />
        <input type="hidden" name="version" value={program.version} />
        <Field name="name" label="Name" defaultValue={program.name} required />
        <Select name="timeZone" label="Time zone" hint="It fixes on which day something happened, and on which day a deadline ends." options={zonesWith(program.timeZone)} defaultValue={program.timeZone} />
        <Select name="holidays" label="Holidays" hint="Business days are Monday to Friday without these." options={[['', `As the document’s state has them: ${program.ownHolidays}`], ...program.holidayChoices]} defaultValue={program.holidays ?? ''} />
        {program.editions.length > 1 ? (
          <Select name="edition" label="Edition" options={[['', 'The one in force on the day a clock or a week starts'], ...program.editions.map((one) => [one, `Always ${one}`] as const)]} defaultValue={program.edition ?? ''} />
        ) : null}
        <Field name="recordsFrom" label="Records are kept here from" hint="Weeks and months that ended before this day are not asked for. Leave it empty where everything was recorded here." type="date" defaultValue={program.recordsFrom ?? ''} />
        <HoursFields hours={program.hours} />
        <fieldset className="grid items-end gap-4 sm:grid-cols-2">
          <legend className="mb-3 font-medium">The agency’s own limits</legend>
          <p className="text-quiet sm:col-span-2">Shown as the agency’s own wherever they decide something. Empty means no limit of its own.</p>
          {program.limits.map(({ name, label, hint, value }) => (
            <Field key={name} name={name} label={label} hint={hint} inputMode="numeric" defaultValue={value ?? ''} />
          ))}
        </fieldset>
        <ReadingFields readings={program.readings} />
      </ActionForm>
      {tried ? (
        <section aria-labelledby="turning" className="mt-8 border-t border-line pt-6">
          <h2 id="turning" tabIndex={-1} ref={(heading) => heading?.focus()} className="text-xl font-medium outline-none">
            {tried.turning.length === 0 ? 'No verdict would turn' : 'These verdicts would turn'}
          </h2>
          <TurningList turning={tried.turning} />
          <div className="mt-6">
            <ActionForm action={save} draft={null} submit="Save these settings" onDone={saved} />
          </div>
        </section>
      ) : null}
    </div>
  )
}

/** The usual zones, and the program's own where it is another. */
const zonesWith = (own: string): readonly (readonly [string, string])[] => (timeZones.some(([zone]) => zone === own) ? timeZones : [...timeZones, [own, own]])
