import type { SupervisionTest } from '../spec/obligation'
import type { Dossier, Filed } from './dossier'
import { hasRole, licensedOn } from './people'

/** Whether a session supervises the person under a test: format, and a supervisor of the right role and licence. */
export function supervises(test: SupervisionTest, session: Filed<'supervision'>, staff: string, dossier: Dossier): boolean {
  const { fact, day } = session
  if (!fact.supervisees.includes(staff)) return false
  if (test.formats && !test.formats.includes(fact.format)) return false
  return fact.supervisors.some((id) => {
    const supervisor = dossier.staff.get(id)
    if (id === staff || !supervisor || !hasRole(supervisor, test.by)) return false
    if (test.by === 'clinician' && !licensedOn(dossier, supervisor, day)) return false
    return test.independentlyLicensed !== true || supervisor.fact.independentlyLicensed === true
  })
}
