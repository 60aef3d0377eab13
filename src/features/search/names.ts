import { Prisma } from '@/db/database'

/**
 * SQL that is true where every word typed begins a word of the names, whatever their accents, case and order. No word at
 * all is in every name.
 *
 * @param names SQL of a text that holds every name to look in, with spaces between them
 */
export const calledBy = (names: Prisma.Sql, words: string): Prisma.Sql =>
  Prisma.sql`folded(${names}) LIKE ALL (SELECT '% ' || w || '%' FROM unnest(string_to_array(btrim(folded(${words})), ' ')) w)`

/** SQL of the families, of those the asker reaches, who are called so: themselves, or their youths and caregivers together. */
export const familiesCalled = (words: string): Prisma.Sql => Prisma.sql`
  SELECT n."familyId" FROM (
    SELECT "id" AS "familyId", "name" AS "words" FROM "Family"
    UNION ALL SELECT "familyId", concat_ws(' ', "givenName", "familyName") FROM "Youth" WHERE "strikeId" IS NULL
    UNION ALL SELECT "familyId", concat_ws(' ', "givenName", "familyName") FROM "Caregiver" WHERE "strikeId" IS NULL) n
  GROUP BY n."familyId" HAVING ${calledBy(Prisma.sql`string_agg(n."words", ' ')`, words)}`
