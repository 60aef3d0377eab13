import type { SampleAgency } from '../../tests/support/sample/agency'
import { v7 } from '../../tests/support/sample/ids'

type Family = SampleAgency['assigned']

/** Where a youth lives, as its form sends it. */
export function home({ familyId, youthId }: Family, more: object): object {
  return { id: v7(Date.now()), familyId, youthId, setting: 'foster', from: '2026-01-05', to: '2026-01-05', ...more }
}

/** Intensive Care Coordination as its form sends it. */
export function coordination({ familyId, youthId }: Family, more: object): object {
  return { id: v7(Date.now()), familyId, youthId, from: '2026-01-05', to: '2026-01-05', ...more }
}

/** A preference as its form sends it. */
export function preference({ familyId, caregiverId }: Family, more: object): object {
  return { id: v7(Date.now()), familyId, kind: 'telephone', on: '2026-01-05', caregiverId, ...more }
}

/** A relation of a colleague as its form sends it. */
export function relation({ familyId, youthId }: Family, staffId: string): object {
  return { id: v7(Date.now()), staffId, familyId, youthId, kind: 'livesWith' }
}
