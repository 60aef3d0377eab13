-- How far the reports of a contact are, so that what waits to be written, signed, affirmed or answered is found in an
-- index of just that, however long the history is. `open` claims nothing: whoever looks works the rest out from the reports.
ALTER TABLE "Contact" ADD COLUMN "reporting" TEXT NOT NULL DEFAULT 'open';
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_reporting_check" CHECK ("reporting" IN ('open', 'signed', 'done'));

-- An owner who is no superuser is bound by row security, too, and would find no agency's contacts.
ALTER TABLE "Contact" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "ContactYouth" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "ProgressReport" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "ReportReview" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Addendum" NO FORCE ROW LEVEL SECURITY;

UPDATE "Contact" c SET "reporting" = CASE WHEN EXISTS (
    SELECT 1 FROM "ProgressReport" p
        LEFT JOIN LATERAL (SELECT r."at", r."verdict" FROM "ReportReview" r WHERE r."tenantId" = p."tenantId" AND r."reportId" = p."id" ORDER BY r."at" DESC, r."id" DESC LIMIT 1) last ON true
    WHERE p."tenantId" = c."tenantId" AND p."contactId" = c."id" AND p."signedAt" IS NOT NULL AND (c."reached" OR last."verdict" IS NOT NULL)
        AND (last."verdict" IS DISTINCT FROM 'affirmed'
            OR EXISTS (SELECT 1 FROM "Addendum" a WHERE a."tenantId" = p."tenantId" AND a."reportId" = p."id" AND a."at" > last."at"))
) THEN 'signed' ELSE 'done' END
WHERE EXISTS (SELECT 1 FROM "ContactYouth" y WHERE y."tenantId" = c."tenantId" AND y."contactId" = c."id")
    AND NOT EXISTS (
        SELECT 1 FROM "ContactYouth" y
            LEFT JOIN "ProgressReport" p ON p."tenantId" = y."tenantId" AND p."contactId" = y."contactId" AND p."youthId" = y."youthId"
        WHERE y."tenantId" = c."tenantId" AND y."contactId" = c."id" AND p."signedAt" IS NULL);

ALTER TABLE "Contact" FORCE ROW LEVEL SECURITY;
ALTER TABLE "ContactYouth" FORCE ROW LEVEL SECURITY;
ALTER TABLE "ProgressReport" FORCE ROW LEVEL SECURITY;
ALTER TABLE "ReportReview" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Addendum" FORCE ROW LEVEL SECURITY;

CREATE INDEX "Contact_reporting_idx" ON "Contact" ("tenantId", "reporting", "at") WHERE "reporting" <> 'done' AND "strikeId" IS NULL;

-- Written with the contact, and again with each signature, addition and review.
GRANT UPDATE ("reporting") ON "Contact" TO alongside_app;
