import { groupVerdicts, type ProgramVerdicts, type VerdictGroup } from '@/features/verdicts/verdicts'
import { isFirstContact } from '@/rules/first-contact'
import type { Obligation } from '@/rules/spec/obligation'
import type { PayerSpec } from '@/rules/spec/payer-spec'

/** What one document says of a thing asked for: its verdicts; that it has none yet; that it asks for nothing of the kind. */
export type Said = { readonly asks: true; readonly group: VerdictGroup | null } | { readonly asks: false }

/** A thing that at least one of the documents asks for, with what each says of it, in their order. */
export interface ComparedClock {
  readonly title: string
  readonly said: readonly Said[]
  /** Whether the family's own document and another one judge the same facts otherwise. */
  readonly differs: boolean
}

/** What each document calls by a name of its own, under one name. */
export const firstContactTitle = 'First contact'
const titleFor = (rule: Obligation): string => (isFirstContact(rule) ? firstContactTitle : rule.kind === 'eligibility' && rule.of === 'age' ? 'Age of the youth' : rule.title)

const obligationsOf = ({ editions }: PayerSpec) => editions.flatMap(({ obligations }) => obligations)

/** What each document asks for, by the name that all of them go by. */
export const titlesIn = (spec: PayerSpec): ReadonlyMap<string, string> => new Map(obligationsOf(spec).map((rule) => [rule.requirements[0] ?? '', titleFor(rule)]))

/**
 * Verdicts as far as they can be held against another document's: about what, how they stand, and by when where that is a
 * clock's or still to come. What is not required is as if it were not asked.
 */
function signature({ group: { verdicts }, isClock }: Column): string {
  const said = verdicts.filter(({ status }) => status !== 'not_required').map(({ clock, status, due }) => `${clock}|${status}|${status === 'met' && !isClock ? '' : (due ?? '')}`)
  return said.toSorted().join('\n')
}

type Column = { readonly group: VerdictGroup; readonly isClock: boolean }

/** Puts side by side what documents say of the same facts, thing by thing, in the order in which the documents ask. */
export function compareClocks(documents: readonly { readonly spec: PayerSpec; readonly verdicts: ProgramVerdicts }[]): readonly ComparedClock[] {
  const columns = documents.map(({ spec, verdicts }) => {
    const titles = titlesIn(spec)
    const clocks = new Set(obligationsOf(spec).flatMap(({ kind, requirements }) => (kind === 'deadline' ? requirements.slice(0, 1) : [])))
    const groups = groupVerdicts(verdicts.verdicts).map((group): [string, Column] => {
      const [leading = ''] = group.requirements
      return [titles.get(leading) ?? group.title, { group, isClock: clocks.has(leading) }]
    })
    return { asked: new Set(titles.values()), groups: new Map(groups) }
  })
  const titles = [...new Set(columns.flatMap(({ asked }) => [...asked]))].filter((title) => columns.some(({ groups }) => groups.has(title)))
  return titles.map((title) => {
    const said = columns.map(({ asked, groups }): Said => (asked.has(title) ? { asks: true, group: groups.get(title)?.group ?? null } : { asks: false }))
    const [own = '', ...others] = columns.map(({ groups }) => {
      const column = groups.get(title)
      return column ? signature(column) : ''
    })
    return { title, said, differs: others.some((other) => other !== own) }
  })
}
