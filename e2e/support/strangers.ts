import type { APIRequestContext } from '@playwright/test'
import { withClient } from '@/db/connect'
import { roles } from '@/tenancy/roles'
import type { SampleAgency } from '../../tests/support/sample/agency'
import { addAgency, ownerUrl } from './agency'
import { nobody, signedIn } from './asker'

/** Two agencies, and everybody of the first and nobody: all of them strangers to the second. */
export interface Sweep {
  readonly ours: SampleAgency
  readonly theirs: SampleAgency
  readonly strangers: readonly { readonly who: string; readonly as: APIRequestContext }[]
  readonly close: () => Promise<unknown>
}

/** Makes two agencies whose words stand nowhere else, and signs everybody of the first in. */
export async function openSweep(): Promise<Sweep> {
  const [ours, theirs] = [await addAgency('CanaryHeron'), await addAgency('CanaryMagpie')]
  const strangers: { readonly who: string; readonly as: APIRequestContext }[] = [{ who: 'nobody', as: await nobody() }]
  for (const role of roles) strangers.push({ who: role, as: await signedIn(ours.members[role].email) })
  return { ours, theirs, strangers, close: () => Promise.all(strangers.map(({ as }) => as.dispose())) }
}

/** Whether a text tells of an agency. */
export const tells = (text: string, of: SampleAgency) => text.toLowerCase().includes(of.token.toLowerCase())

/** Everything that the database holds of an agency, or of one of its families, as one word a table. */
export async function fingerprint(of: SampleAgency, family?: SampleAgency['assigned']): Promise<string> {
  return withClient(ownerUrl, async (owner) => {
    const [column, id] = family ? ['familyId', family.familyId] : ['tenantId', of.tenantId]
    const { rows: tables } = await owner.query<{ name: string }>(`SELECT relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = $1 WHERE c.relkind = 'r' ORDER BY 1`, [column])
    const parts: string[] = []
    for (const { name } of [...tables, { name: family ? 'Family' : 'User' }]) {
      const where = name === 'User' ? `"id" IN (SELECT "userId" FROM "Membership" WHERE "tenantId" = $1)` : name === 'Family' && family ? '"id" = $1' : `"${column}" = $1`
      const { rows } = await owner.query<{ sum: string | null }>(`SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM "${name}" t WHERE ${where}`, [id])
      parts.push(`${name} ${rows[0]?.sum}`)
    }
    return parts.join('\n')
  })
}
