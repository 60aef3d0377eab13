'use client'

import { useRouter } from 'next/navigation'
import { announce } from '@/features/contacts/components/saved'
import { Field } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { ActionForm } from '@/ui/form'
import { sentText } from '@/ui/sent'
import { changeCaregiverAction, changeEndAction } from '../actions'
import { circumstancesAddress } from '../address'
import { caringChoices } from '../choices'
import type { CircumstanceLine } from '../words'

const nothing = 'Undone. It is as it was.'

/** Says until when something held, or that it goes on after all. */
export function EndForm({ familyId, line, today }: { readonly familyId: string; readonly line: CircumstanceLine; readonly today: string }) {
  const router = useRouter()
  const { id, kind, title, days, to, reunificationUntil, congregate } = line
  const was = { to: to ?? undefined, reunificationUntil: reunificationUntil ?? undefined }
  return (
    <Fold className="open:basis-full print:hidden" drafts={[`end.${id}`]} says={<>{to ? 'Change its end' : congregate ? 'Its end, or going home' : 'It has ended'}<span className="sr-only">: {title} {days}</span></>}>
      <div className="mt-2 mb-4 max-w-xl">
        <ActionForm
          action={changeEndAction} draft={`end.${id}`} submit="Save" kind="plain"
          onDone={({ turned }, sent) => {
            const now = { was: sentText(sent, 'to') || undefined, reunificationWas: sentText(sent, 'reunificationUntil') || undefined }
            announce(circumstancesAddress(familyId), 'Saved.', turned, { key: `${id} ${now.was} ${now.reunificationWas}`, act: () => changeEndAction(null, { kind, id, ...was, ...now }), says: nothing })
            router.refresh()
          }}
        >
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="was" value={to ?? ''} />
          <input type="hidden" name="reunificationWas" value={reunificationUntil ?? ''} />
          <Field name="to" label="Last day" hint={to ? 'Empty it if it goes on after all.' : congregate ? 'Empty while they still live there.' : 'From the next day on it no longer holds.'} type="date" max={today} defaultValue={to ?? ''} />
          {congregate ? <Field name="reunificationUntil" label="To go home to the family by" type="date" defaultValue={reunificationUntil ?? ''} /> : null}
        </ActionForm>
      </div>
    </Fold>
  )
}

/** A caregiver as far as it matters who pays them. */
export interface CaregiverLine {
  readonly id: string
  readonly name: string
  readonly relationship: string | null
  readonly version: number
  readonly paidToCare: boolean
  readonly foster: boolean
}

/** Says whether a caregiver is paid to care for the youth, and whether as a foster parent. */
export function CaregiverForm({ familyId, caregiver: { id: caregiverId, name, version, paidToCare, foster } }: { readonly familyId: string; readonly caregiver: CaregiverLine }) {
  const router = useRouter()
  const tick = (on: boolean) => (on ? 'yes' : undefined)
  return (
    <Fold className="print:hidden" drafts={[`paidCaregiver.${caregiverId}`]} says={<>Change<span className="sr-only"> for {name}</span></>}>
      <div className="mt-2 mb-4 max-w-xl">
        <ActionForm
          action={changeCaregiverAction} draft={`paidCaregiver.${caregiverId}`} submit="Save" kind="plain"
          onDone={({ turned }) => {
            announce(circumstancesAddress(familyId), `Saved for ${name}.`, turned, {
              key: `${caregiverId} ${version}`, act: () => changeCaregiverAction(null, { caregiverId, version: version + 1, paidToCare: tick(paidToCare), foster: tick(foster) }), says: nothing,
            })
            router.refresh()
          }}
        >
          <input type="hidden" name="caregiverId" value={caregiverId} />
          <input type="hidden" name="version" value={version} />
          <Tick name="paidToCare" on={paidToCare} {...caringChoices.paidToCare} />
          <Tick name="foster" on={foster} {...caringChoices.foster} />
        </ActionForm>
      </div>
    </Fold>
  )
}

function Tick({ name, on, label, hint }: { readonly name: string; readonly on: boolean; readonly label: string; readonly hint: string }) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
      <input type="checkbox" name={name} value="yes" defaultChecked={on} className="mt-0.5 size-5 shrink-0 accent-accent" />
      <span>
        {label}
        <span className="block text-quiet">{hint}</span>
      </span>
    </label>
  )
}
