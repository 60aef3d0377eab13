import { sayLanguages, speaksOneOf } from '@/features/records/languages'
import { kinWords } from '@/features/relations/words'
import { type OptionGroup, Select } from '@/ui/select'
import type { Partner } from '../queries'

/** "Lien Dao, 4 families, English and Vietnamese" */
const partnerLine = ({ name, families, untrained, languages, kin }: Partner) =>
  [name, families === 1 ? 'one family' : `${families} families`, sayLanguages(languages), kin ? kinWords[kin.kind] : '', untrained ? 'trainings before duties missing' : ''].filter(Boolean).join(', ')

/** Family Partners as choices: first those who speak the language of a family, where it is known and not English. */
export function partnerOptions(partners: readonly Partner[], wanted: readonly string[] = []): readonly OptionGroup[] {
  const lines = (those: readonly Partner[]) => those.map((one) => [one.id, partnerLine(one)] as const)
  const speaking = partners.filter(({ languages }) => speaksOneOf(languages, wanted))
  if (speaking.length === 0) return [{ options: lines(partners) }]
  return [
    { label: `Speak ${sayLanguages(wanted, 'or')}`, options: lines(speaking) },
    { label: 'Others', options: lines(partners.filter((one) => !speaking.includes(one))) },
  ].filter(({ options }) => options.length > 0)
}

/** What stands beside the choice of a Family Partner: the language to look for, and that nobody is on file as speaking it. */
export function sayWanted(partners: readonly Partner[], wanted: readonly string[]): string {
  if (wanted.length === 0) return ''
  const language = sayLanguages(wanted)
  return partners.some(({ languages }) => speaksOneOf(languages, wanted)) ? `The family speaks ${language}: whoever speaks it stands first.` : `The family speaks ${language}, and nobody here is on file as speaking it.`
}

type PartnerSelectProps = {
  readonly name: string
  readonly label: string
  readonly partners: readonly Partner[]
  /** The languages of the family, but for English. */
  readonly wanted: readonly string[]
  /** What stands there before somebody is chosen. */
  readonly none: string
  readonly hint?: string
  readonly defaultValue?: string
}

/** The choice of a Family Partner, each with how many families they have and what they speak. */
export function PartnerSelect({ name, label, partners, wanted, none, hint = '', defaultValue = '' }: PartnerSelectProps) {
  const says = [hint, sayWanted(partners, wanted)].filter(Boolean).join('. ')
  return <Select name={name} label={label} {...(says ? { hint: says } : {})} options={[['', none]]} groups={partnerOptions(partners, wanted)} defaultValue={defaultValue} />
}
