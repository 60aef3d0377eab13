import type { YouthFile } from '../facts/youth-file'
import type { Verdict } from '../finding'
import type { Gate } from '../spec/obligation'
import { says, type Judging } from './judging'

type RelationGate = Extract<Gate, { of: 'relation' }>

/** The youths a staff member serves: by assignment, and by every contact they made. */
function servedBy(staff: string, { dossier, youths }: Judging): ReadonlySet<string> {
  const served = new Set<string>()
  const known = youths.flatMap(({ id }) => (id === undefined ? [] : [id]))
  for (const { fact } of dossier.of('assignment'))
    if (fact.staff === staff) for (const youth of fact.youths ?? known) served.add(youth)
  for (const youth of youths)
    if (youth.id !== undefined && youth.contacts.some(({ fact }) => fact.by === staff)) served.add(youth.id)
  return served
}

/** The individual served and those who bring them up. */
const household = (youth: string, file: YouthFile | undefined) => [youth, ...(file?.caregivers.map(({ id }) => id) ?? [])]

/**
 * Nobody serves their own youth or family, or somebody they live with. A youth's siblings in the case are family: being
 * related to one rules out serving the other.
 */
export function judgeRelations(rule: RelationGate, judging: Judging): Verdict[] {
  const { youths } = judging
  if (!judging.governs(judging.asOf)) return []
  return judging.people.flatMap((person) => {
    const served = servedBy(person.fact.id, judging)
    return [...served].sort().map((youth): Verdict => {
      const about = { staff: person.fact.id, youth }
      const file = youths.find(({ id }) => id === youth)
      const family = rule.relation === 'relatedTo' && file ? youths.flatMap(({ id }) => (id === undefined ? [] : [id])) : household(youth, file)
      const declared = (rule.relation === 'relatedTo' ? person.fact.relatedTo : person.fact.livesWith) ?? []
      const found = declared.find((id) => family.includes(id))
      const words = rule.relation === 'relatedTo' ? 'related to' : 'living with'
      return found === undefined
        ? says('met', `${person.fact.id} has declared nobody of this family as ${words} them.`, { about })
        : says('not_met', `${person.fact.id} is ${words} ${found}.`, { about })
    })
  })
}
