'use client'

import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { useFieldError } from '@/ui/form'
import { Pick } from '@/ui/pick'
import { Select } from '@/ui/select'
import { mostYouths } from '../limits'
import { diagnosisWords } from '../words'
import { arrivalIn } from './arrival-fields'
import { EligibilityLines, useEligibility } from './eligibility-lines'
import { familyOf, useBound, useIntake } from './intake-draft'
import type { OfferedProgram } from '../offered-programs'
import { Pair, Section } from './section'

const listed = (text: string | undefined) => (text ? text.split(',') : [])

/** Who is referred: one youth, or several of one family, each with what the document makes of their age. */
export function YouthsFields({ program, opened }: { readonly program: OfferedProgram | undefined; readonly opened: number }) {
  const { draft, change } = useIntake()
  const { fields, rows } = draft
  const family = familyOf(draft)
  const asked = rows.map((at) => {
    const known = family?.youths.find(({ id }) => id === fields[`youths.${at}.youthId`])
    return { at, bornOn: known?.bornOn ?? fields[`youths.${at}.bornOn`] ?? '', diagnoses: known?.diagnoses ?? listed(fields[`youths.${at}.diagnoses`]) }
  })
  // Of a family on file there are other caregivers, too: what follows from all of them is on the referral’s page.
  const caregiver = program?.asksPaidCare && !family ? { paidToCare: fields['caregiver.paidToCare'] || undefined, foster: fields['caregiver.foster'] || undefined } : undefined
  const eligibility = useEligibility(program?.id, arrivalIn(draft, program?.timeZone ?? 'America/New_York', opened).date, asked, caregiver)
  const add = () => change({ rows: [...rows, String(Math.max(...rows.map(Number)) + 1)] })
  const remove = (at: string) => change({ rows: rows.filter((one) => one !== at), fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith(`youths.${at}.`))) })
  return (
    <Section title={rows.length > 1 ? 'Youths' : 'Youth'}>
      {rows.map((at, place) => (
        <div key={at} role="group" aria-label={rows.length > 1 ? `Youth ${place + 1}` : 'Youth'} className="grid gap-4">
          {/* The row is there even while all of it is empty, so that what is missing is told beside it. */}
          <input type="hidden" name={`youths.${at}.row`} value={at} />
          <YouthRow at={at} asksDiagnoses={program?.asksDiagnoses ?? false} />
          <EligibilityLines eligibility={eligibility.find((one) => one.at === at)?.eligibility} />
          {rows.length > 1 ? (
            <button type="button" onClick={() => remove(at)} className="min-h-11 cursor-pointer justify-self-start text-accent underline underline-offset-4">
              Take off youth {place + 1}
            </button>
          ) : null}
        </div>
      ))}
      {rows.length < mostYouths ? <div><Button onClick={add}>Add a brother or sister</Button></div> : null}
    </Section>
  )
}

function YouthRow({ at, asksDiagnoses }: { readonly at: string; readonly asksDiagnoses: boolean }) {
  const { draft, set } = useIntake()
  const bound = useBound()
  const family = familyOf(draft)
  const chosen = draft.fields[`youths.${at}.youthId`] ?? ''
  const diagnoses = listed(draft.fields[`youths.${at}.diagnoses`])
  return (
    <>
      {family ? <Select {...bound(`youths.${at}.youthId`)} label="Which youth?" options={[['', 'Not on file yet'], ...family.youths.map(({ id, name }) => [id, name] as const)]} /> : null}
      {chosen ? <BirthFault name={`youths.${at}.bornOn`} /> : (
        <>
          <Pair>
            <Field {...bound(`youths.${at}.givenName`)} label="Youth’s first name" autoComplete="off" maxLength={100} />
            <Field {...bound(`youths.${at}.familyName`)} label="Youth’s last name" autoComplete="off" maxLength={100} />
          </Pair>
          <Field {...bound(`youths.${at}.bornOn`)} label="Youth’s birth date" type="date" autoComplete="off" />
          {asksDiagnoses ? (
            <>
              {diagnoses.map((one) => (
                <input key={one} type="hidden" name={`youths.${at}.diagnoses[]`} value={one} />
              ))}
              <Pick
                legend="Diagnoses" hint="The program’s document asks for one." kind="many" options={diagnosisWords.map(([value, label]) => ({ value, label }))} chosen={diagnoses as typeof diagnosisWords[number][0][]}
                onPick={(value, on) => set(`youths.${at}.diagnoses`, (on ? [...diagnoses, value] : diagnoses.filter((one) => one !== value)).join(','))}
              />
            </>
          ) : null}
        </>
      )}
    </>
  )
}

/** What is wrong with a youth who is on file. */
function BirthFault({ name }: { readonly name: string }) {
  const fault = useFieldError(name)
  return fault ? <p className="font-medium text-alert">{fault}</p> : null
}
