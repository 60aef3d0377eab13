import type { Client } from 'pg'

/** How much of everything the database of the bench holds. */
export interface Load {
  /** Agencies; the first is the large one. */
  readonly agencies: number
  /** Open enrollments of the large agency, and of each of the others. */
  readonly large: number
  readonly small: number
  /** Weeks of history behind each enrollment. */
  readonly weeks: number
}

const tenant = (n: string) => `('00000000-0000-7000-8000-' || lpad(${n}::text, 12, '0'))::uuid`
/** Ids that tell apart what belongs to enrollment `e` of agency `t`. */
const idOf = (kind: number) => `('00000000-0000-7000-9${String(kind).padStart(3, '0')}-' || lpad((t * 100000 + e)::text, 12, '0'))::uuid`
const enrollments = ({ agencies, large, small }: Load) =>
  `(SELECT t, e, ${tenant('t')} AS tenant FROM generate_series(1, ${agencies}) t, generate_series(1, CASE WHEN t = 1 THEN ${large} ELSE ${small} END) e) s`

/** Agencies with a program, thirty members of staff in the large one, families, youths, enrollments and assignments. */
async function loadFamilies(client: Client, load: Load, today: string): Promise<void> {
  const all = enrollments(load)
  await client.query(`INSERT INTO "Agency" ("id", "name", "timeZone", "createdAt") SELECT ${tenant('t')}, 'Agency ' || t, 'America/New_York', now() FROM generate_series(1, ${load.agencies}) t`)
  await client.query(`INSERT INTO "Program" ("tenantId", "id", "name", "spec", "timeZone", "createdAt") SELECT ${tenant('t')}, ${tenant('t')}, 'Program', 'optum-fst', 'America/New_York', now() FROM generate_series(1, ${load.agencies}) t`)
  await client.query(`INSERT INTO "Staff" ("tenantId", "id", "displayName", "roles", "startsDutiesOn", "enteredAt")
    SELECT ${tenant('t')}, ('00000000-0000-7000-a000-' || lpad((t * 1000 + n)::text, 12, '0'))::uuid, 'Person ' || n, '{familyPartner}', '${today}'::date - 400, now() FROM generate_series(1, ${load.agencies}) t, generate_series(1, 30) n`)
  await client.query(`INSERT INTO "Family" ("tenantId", "id", "name", "createdAt") SELECT tenant, ${idOf(1)}, 'Family ' || e, now() FROM ${all}`)
  await client.query(`INSERT INTO "Youth" ("tenantId", "id", "familyId", "givenName", "familyName", "bornOn", "enteredAt") SELECT tenant, ${idOf(2)}, ${idOf(1)}, 'Youth', 'Of ' || e, '2012-09-01', now() FROM ${all}`)
  await client.query(`INSERT INTO "Enrollment" ("tenantId", "id", "familyId", "programId", "youthId", "on", "enteredAt") SELECT tenant, ${idOf(3)}, ${idOf(1)}, tenant, ${idOf(2)}, '${today}'::date - ${load.weeks * 7}, now() FROM ${all}`)
  await client.query(`INSERT INTO "Assignment" ("tenantId", "id", "familyId", "staffId", "from", "enteredAt")
    SELECT tenant, ${idOf(4)}, ${idOf(1)}, ('00000000-0000-7000-a000-' || lpad((t * 1000 + e % 30 + 1)::text, 12, '0'))::uuid, '${today}'::date - 400, now() FROM ${all}`)
}

/**
 * A week of history for every enrollment: a contact with the caregiver and one with the provider, and the two settled
 * obligations they met. The week that is running is open, or overdue in one of two hundred.
 */
async function loadWeeks(client: Client, load: Load, today: string, from: number, to: number): Promise<void> {
  const monday = `(date_trunc('week', '${today}'::date)::date - 7 * w)`
  const spread = `${enrollments(load)}, generate_series(${from}, ${to}) w, (VALUES ('FST-TP-08'), ('FST-TP-09')) r(requirement)`
  await client.query(`INSERT INTO "Contact" ("tenantId", "id", "familyId", "at", "localOn", "localZone", "direction", "with", "mode", "reached", "enteredAt")
    SELECT tenant, gen_random_uuid(), ${idOf(1)}, ${monday} + interval '2 days 15 hours', ${monday} + 2, 'America/New_York', 'out', '{caregiver}', 'telephone', true, now() FROM ${spread} WHERE w > 0`)
  await client.query(`INSERT INTO "Obligation" ("tenantId", "id", "familyId", "programId", "youthId", "requirement", "edition", "kind", "caseKind", "caseId", "clock", "windowFrom", "windowTo", "dueOn", "startedOn", "satisfiedOn", "status", "statusOnDue", "statusAfterDue", "settled", "decidedAt")
    SELECT tenant, gen_random_uuid(), ${idOf(1)}, tenant, ${idOf(2)}, requirement, 'BH3855ii_122021', 'cadence', 'family', ${idOf(1)}, ${monday}::text || '|' || ${idOf(2)}::text, ${monday}, ${monday} + 6, ${monday} + 6, ${monday},
      CASE WHEN w > 0 THEN ${monday} + 2 END, CASE WHEN w > 0 THEN 'met' ELSE 'open' END, CASE WHEN w > 0 THEN 'met' ELSE 'due_today' END, CASE WHEN w > 0 THEN 'met' ELSE 'not_met' END, w > 0, now() FROM ${spread}`)
}

/** Overdue first calls, one enrollment in fifty. */
async function loadClocks(client: Client, load: Load, today: string): Promise<void> {
  await client.query(`INSERT INTO "Obligation" ("tenantId", "id", "familyId", "programId", "youthId", "requirement", "edition", "kind", "caseKind", "caseId", "clock", "dueOn", "startedOn", "status", "statusOnDue", "statusAfterDue", "settled", "decidedAt")
    SELECT tenant, gen_random_uuid(), ${idOf(1)}, tenant, ${idOf(2)}, 'FST-TP-05a', 'BH3855ii_122021', 'deadline', 'family', ${idOf(1)}, ${idOf(2)}::text, '${today}'::date - (e % 7), '${today}'::date - 20, 'open', 'due_today', 'overdue', false, now()
    FROM ${enrollments(load)} WHERE e % 50 = 0`)
}

/** Fills the database by SQL: nobody's screen made these, so nothing of the product is measured while loading. */
export async function loadManyAgencies(client: Client, load: Load, today: string): Promise<void> {
  await loadFamilies(client, load, today)
  await loadWeeks(client, load, today, 0, load.weeks)
  await loadClocks(client, load, today)
  await client.query('VACUUM ANALYZE')
}

/** Makes the history of the large agency so many times as long. */
export async function lengthenHistory(client: Client, load: Load, today: string, times: number): Promise<void> {
  await loadWeeks(client, { ...load, agencies: 1 }, today, load.weeks + 1, load.weeks * times)
  await client.query('VACUUM ANALYZE')
}
