-- A report that is not signed yet is a draft on the server: it may stand empty, says when it was kept last, and counts
-- its changes, so that two devices notice each other.
ALTER TABLE "ProgressReport" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1, ADD COLUMN "savedAt" TIMESTAMPTZ(3);
ALTER TABLE "ProgressReport" DROP CONSTRAINT "ProgressReport_text_check";
ALTER TABLE "ProgressReport"
    ADD CONSTRAINT "ProgressReport_text_check" CHECK (char_length("text") BETWEEN (CASE WHEN "signedAt" IS NULL THEN 0 ELSE 1 END) AND 40000),
    ADD CONSTRAINT "ProgressReport_version_check" CHECK ("version" >= 1);
GRANT UPDATE ("version", "savedAt") ON "ProgressReport" TO alongside_app;

-- What a supervisor said of a signed report. The newest row holds: affirmed, returned with a comment, or taken back.
CREATE TABLE "ReportReview" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "verdict" TEXT NOT NULL,
    "comment" TEXT,

    CONSTRAINT "ReportReview_pkey" PRIMARY KEY ("tenantId","id"),
    CONSTRAINT "ReportReview_verdict_check" CHECK ("verdict" IN ('affirmed', 'returned', 'takenBack')),
    CONSTRAINT "ReportReview_comment_check" CHECK (char_length("comment") BETWEEN 1 AND 10000),
    CONSTRAINT "ReportReview_returned_check" CHECK (("verdict" = 'returned') = ("comment" IS NOT NULL))
);

CREATE INDEX "ReportReview_tenantId_reportId_at_idx" ON "ReportReview"("tenantId", "reportId", "at");

ALTER TABLE "ReportReview"
    ADD CONSTRAINT "ReportReview_tenantId_familyId_reportId_fkey" FOREIGN KEY ("tenantId", "familyId", "reportId") REFERENCES "ProgressReport"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT "ReportReview_tenantId_byId_fkey" FOREIGN KEY ("tenantId", "byId") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "ReportReview" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ReportReview" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "ReportReview"
    USING ("tenantId" = nullif(current_setting('app.tenant_id', true), '')::uuid)
    WITH CHECK ("tenantId" = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- The caseload rule, as on every other table that tells of a family.
CREATE POLICY "reach" ON "ReportReview" AS RESTRICTIVE
    USING ((SELECT current_setting('app.reach', true)) = 'all'
        OR ((SELECT current_setting('app.reach', true)) = 'own' AND "ReportReview"."familyId" IN (
            SELECT a."familyId" FROM "Assignment" a
            WHERE a."staffId" = nullif(current_setting('app.staff_id', true), '')::uuid AND a."strikeId" IS NULL
              AND a."from" <= nullif(current_setting('app.today', true), '')::date
              AND (a."to" IS NULL OR a."to" >= nullif(current_setting('app.today', true), '')::date))))
    WITH CHECK ((SELECT current_setting('app.reach', true)) = 'all'
        OR ((SELECT current_setting('app.reach', true)) = 'own' AND "ReportReview"."familyId" IN (
            SELECT a."familyId" FROM "Assignment" a
            WHERE a."staffId" = nullif(current_setting('app.staff_id', true), '')::uuid AND a."strikeId" IS NULL
              AND a."from" <= nullif(current_setting('app.today', true), '')::date
              AND (a."to" IS NULL OR a."to" >= nullif(current_setting('app.today', true), '')::date))));

-- Written once.
GRANT SELECT, INSERT ON "ReportReview" TO alongside_app;
