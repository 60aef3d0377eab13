-- Who gave a consent, and for what.
ALTER TABLE "Consent" ADD COLUMN "caregiverId" UUID, ADD COLUMN "purpose" TEXT;
ALTER TABLE "Consent"
    ADD CONSTRAINT "Consent_purpose_check" CHECK (char_length("purpose") BETWEEN 1 AND 1000),
    ADD CONSTRAINT "Consent_tenantId_familyId_caregiverId_fkey" FOREIGN KEY ("tenantId", "familyId", "caregiverId") REFERENCES "Caregiver"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What was tried, and which help was offered, where a family left without notice.
ALTER TABLE "Closure" ADD COLUMN "efforts" TEXT, ADD COLUMN "helpOffered" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "Closure"
    ADD CONSTRAINT "Closure_efforts_check" CHECK (char_length("efforts") BETWEEN 1 AND 4000),
    ADD CONSTRAINT "Closure_helpOffered_check" CHECK ("helpOffered" <@ ARRAY['anotherAppointment', 'serviceTermination', 'referrals', 'none']);

-- A discharge plan by its sections, and the enrollment it ends.
ALTER TABLE "DischargePlan" ADD COLUMN "enrollmentId" UUID, ADD COLUMN "strategies" TEXT, ADD COLUMN "supports" TEXT, ADD COLUMN "services" TEXT, ADD COLUMN "resources" TEXT, ADD COLUMN "followUp" TEXT;
ALTER TABLE "DischargePlan"
    ADD CONSTRAINT "DischargePlan_sections_check" CHECK (
        char_length("strategies") BETWEEN 1 AND 20000 AND char_length("supports") BETWEEN 1 AND 20000 AND char_length("services") BETWEEN 1 AND 20000
        AND char_length("resources") BETWEEN 1 AND 20000 AND char_length("followUp") BETWEEN 1 AND 20000),
    ADD CONSTRAINT "DischargePlan_tenantId_familyId_enrollmentId_fkey" FOREIGN KEY ("tenantId", "familyId", "enrollmentId") REFERENCES "Enrollment"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
CREATE INDEX "DischargePlan_tenantId_familyId_idx" ON "DischargePlan"("tenantId", "familyId");

-- Who signed a plan and how, or what was tried to have it signed.
ALTER TABLE "PlanSignature" ADD COLUMN "caregiverId" UUID, ADD COLUMN "relation" TEXT, ADD COLUMN "signerName" TEXT, ADD COLUMN "drawing" TEXT, ADD COLUMN "tries" TEXT;
ALTER TABLE "PlanSignature"
    ADD CONSTRAINT "PlanSignature_signer_check" CHECK (
        char_length("relation") BETWEEN 1 AND 200 AND char_length("signerName") BETWEEN 1 AND 200 AND char_length("drawing") BETWEEN 1 AND 60000
        AND ("signedOn" IS NOT NULL OR num_nonnulls("caregiverId", "relation", "signerName", "drawing") = 0)),
    ADD CONSTRAINT "PlanSignature_tries_check" CHECK ("tries" IS NULL OR (char_length("tries") BETWEEN 1 AND 4000 AND "signedOn" IS NULL)),
    ADD CONSTRAINT "PlanSignature_tenantId_familyId_caregiverId_fkey" FOREIGN KEY ("tenantId", "familyId", "caregiverId") REFERENCES "Caregiver"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Which plan was given, and how.
ALTER TABLE "PlanDelivery" ADD COLUMN "planId" UUID, ADD COLUMN "means" TEXT;
ALTER TABLE "PlanDelivery"
    ADD CONSTRAINT "PlanDelivery_means_check" CHECK ("means" IN ('inPerson', 'mail', 'email', 'fax', 'portal')),
    ADD CONSTRAINT "PlanDelivery_tenantId_familyId_planId_fkey" FOREIGN KEY ("tenantId", "familyId", "planId") REFERENCES "DischargePlan"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A section of a plan while it is written.
CREATE TABLE "PlanDraft" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "enrollmentId" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PlanDraft_pkey" PRIMARY KEY ("tenantId","id"),
    CONSTRAINT "PlanDraft_section_check" CHECK ("section" IN ('strategies', 'supports', 'services', 'resources', 'followUp')),
    CONSTRAINT "PlanDraft_text_check" CHECK (char_length("text") <= 40000),
    CONSTRAINT "PlanDraft_version_check" CHECK ("version" >= 1)
);

CREATE UNIQUE INDEX "PlanDraft_tenantId_enrollmentId_section_key" ON "PlanDraft"("tenantId", "enrollmentId", "section");

ALTER TABLE "PlanDraft"
    ADD CONSTRAINT "PlanDraft_tenantId_familyId_fkey" FOREIGN KEY ("tenantId", "familyId") REFERENCES "Family"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT "PlanDraft_tenantId_familyId_enrollmentId_fkey" FOREIGN KEY ("tenantId", "familyId", "enrollmentId") REFERENCES "Enrollment"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT "PlanDraft_tenantId_byId_fkey" FOREIGN KEY ("tenantId", "byId") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "PlanDraft" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PlanDraft" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "PlanDraft"
    USING ("tenantId" = nullif(current_setting('app.tenant_id', true), '')::uuid)
    WITH CHECK ("tenantId" = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- The caseload rule, as on every other table that tells of a family.
CREATE POLICY "reach" ON "PlanDraft" AS RESTRICTIVE
    USING ((SELECT current_setting('app.reach', true)) = 'all'
        OR ((SELECT current_setting('app.reach', true)) = 'own' AND "PlanDraft"."familyId" IN (
            SELECT a."familyId" FROM "Assignment" a
            WHERE a."staffId" = nullif(current_setting('app.staff_id', true), '')::uuid AND a."strikeId" IS NULL
              AND a."from" <= nullif(current_setting('app.today', true), '')::date
              AND (a."to" IS NULL OR a."to" >= nullif(current_setting('app.today', true), '')::date))))
    WITH CHECK ((SELECT current_setting('app.reach', true)) = 'all'
        OR ((SELECT current_setting('app.reach', true)) = 'own' AND "PlanDraft"."familyId" IN (
            SELECT a."familyId" FROM "Assignment" a
            WHERE a."staffId" = nullif(current_setting('app.staff_id', true), '')::uuid AND a."strikeId" IS NULL
              AND a."from" <= nullif(current_setting('app.today', true), '')::date
              AND (a."to" IS NULL OR a."to" >= nullif(current_setting('app.today', true), '')::date))));

-- Typed over until the plan is finished.
GRANT SELECT, INSERT ON "PlanDraft" TO alongside_app;
GRANT UPDATE ("text", "version", "savedAt", "byId") ON "PlanDraft" TO alongside_app;
