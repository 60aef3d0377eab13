import { isWanted } from '@/features/obligations/still-due'
import { plural, sayDay } from '@/features/obligations/words'
import { sayLanguages } from '@/features/records/languages'
import type { PersonFile } from '../person'
import { staffRolesInWords } from '../words'

/** Whether they need something, in one sentence. */
export function sayPerson({ standings, leftOn, today }: PersonFile): string {
  if (leftOn && leftOn <= today) return `Left ${sayDay(leftOn, today)}. Nothing is asked of them any more.`
  const wanted = standings.flatMap(({ lines }) => lines).filter(({ requirement, status }) => isWanted(requirement, status)).length
  return wanted === 0 ? 'Nothing about them is overdue.' : `${plural(wanted, 'thing is', 'things are')} overdue or not in force.`
}

/** Who somebody is, and since when. */
export function PersonHead({ person }: { readonly person: PersonFile }) {
  const { roles, hiredOn, startsDutiesOn, leftOn, independentlyLicensed, seniorClinician, languages, today } = person
  const facts: readonly (readonly [string, string])[] = [
    ['Roles', [staffRolesInWords(roles), independentlyLicensed ? 'independently licensed' : '', seniorClinician ? 'senior clinician' : ''].filter(Boolean).join(', ')],
    ['Speaks', sayLanguages(languages) || 'Not on record'],
    ['Hired', hiredOn ? sayDay(hiredOn, today) : 'Not on record'],
    ['First day of duties', startsDutiesOn ? sayDay(startsDutiesOn, today) : 'Not on record'],
    ...(leftOn ? [[leftOn <= today ? 'Left' : 'Leaves', sayDay(leftOn, today)] as const] : []),
  ]
  return (
    <dl className="mb-6 grid gap-x-8 gap-y-3 sm:grid-cols-[max-content_1fr] sm:gap-y-2">
      {facts.map(([name, value]) => (
        <div key={name} className="sm:contents">
          <dt className="text-quiet">{name}</dt>
          <dd className="tabular-nums wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
