import type { IntakeDraft } from './components/intake-draft'
import type { Incoming } from './inbox'

/** The form for taking in, filled with what was said on the public one. */
export function prefillFrom({ said, programId }: Pick<Incoming, 'said' | 'programId'>): IntakeDraft {
  const fields: Record<string, string> = {}
  const put = (under: string, some: object) => {
    for (const [name, value] of Object.entries(some)) if (typeof value === 'string') fields[`${under}.${name}`] = value
  }
  fields['source'] = said.source
  if (programId) fields['programId'] = programId
  put('referrer', said.referrer)
  put('caregiver', said.caregiver)
  for (const [at, youth] of said.youths.entries()) put(`youths.${at}`, youth)
  fields['reasons'] = said.reasons.join('\n')
  fields['goals'] = said.goals.join('\n')
  return { id: '', begunAt: 0, fields, rows: said.youths.map((_, at) => String(at)), family: '', despite: [] }
}
