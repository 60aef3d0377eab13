-- What whoever referred a family was told became of it: on which day, how, and by whom.
CREATE TABLE "ReferralTelling" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "referralId" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "toldOn" DATE NOT NULL,
    "means" TEXT NOT NULL,
    "note" TEXT,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "ReferralTelling_pkey" PRIMARY KEY ("tenantId", "id"),
    CONSTRAINT "ReferralTelling_outcome_check" CHECK ("outcome" IN ('reached', 'waiting', 'started', 'closed')),
    CONSTRAINT "ReferralTelling_means_check" CHECK ("means" IN ('telephone', 'email', 'letter', 'inPerson', 'other')),
    CONSTRAINT "ReferralTelling_toldOn_check" CHECK ("toldOn" BETWEEN '1900-01-01' AND '2200-12-31'),
    CONSTRAINT "ReferralTelling_note_check" CHECK (char_length("note") BETWEEN 1 AND 1000),
    CONSTRAINT "ReferralTelling_tenantId_familyId_referralId_fkey" FOREIGN KEY ("tenantId", "familyId", "referralId") REFERENCES "Referral" ("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ReferralTelling_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership" ("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ReferralTelling_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike" ("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX "ReferralTelling_tenantId_referralId_idx" ON "ReferralTelling" ("tenantId", "referralId");

ALTER TABLE "ReferralTelling" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ReferralTelling" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "ReferralTelling"
    USING ("tenantId" = nullif(current_setting('app.tenant_id', true), '')::uuid)
    WITH CHECK ("tenantId" = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- The caseload rule, as on every other table that tells of a family.
CREATE POLICY "reach" ON "ReferralTelling" AS RESTRICTIVE
    USING ((SELECT current_setting('app.reach', true)) = 'all'
        OR ((SELECT current_setting('app.reach', true)) = 'own' AND "ReferralTelling"."familyId" IN (
            SELECT a."familyId" FROM "Assignment" a
            WHERE a."staffId" = nullif(current_setting('app.staff_id', true), '')::uuid AND a."strikeId" IS NULL
              AND a."from" <= nullif(current_setting('app.today', true), '')::date
              AND (a."to" IS NULL OR a."to" >= nullif(current_setting('app.today', true), '')::date))))
    WITH CHECK ((SELECT current_setting('app.reach', true)) = 'all'
        OR ((SELECT current_setting('app.reach', true)) = 'own' AND "ReferralTelling"."familyId" IN (
            SELECT a."familyId" FROM "Assignment" a
            WHERE a."staffId" = nullif(current_setting('app.staff_id', true), '')::uuid AND a."strikeId" IS NULL
              AND a."from" <= nullif(current_setting('app.today', true), '')::date
              AND (a."to" IS NULL OR a."to" >= nullif(current_setting('app.today', true), '')::date))));

GRANT SELECT, INSERT ON "ReferralTelling" TO alongside_app;
GRANT UPDATE ("strikeId") ON "ReferralTelling" TO alongside_app;

ALTER TABLE "Strike" DROP CONSTRAINT "Strike_factKind_check";
ALTER TABLE "Strike"
    ADD CONSTRAINT "Strike_factKind_check" CHECK ("factKind" IN ('agencyClosure', 'proclaimedHoliday', 'youth', 'caregiver', 'livingSituation', 'iccEnrollment', 'provider', 'consent', 'consentRevocation', 'preference', 'referral', 'referralTelling', 'enrollment', 'closure', 'waitlistEntry', 'contact', 'contactAcceptance', 'meeting', 'dischargePlan', 'planSignature', 'planDelivery', 'staff', 'staffSupervisor', 'staffRelation', 'assignment', 'credential', 'training', 'supervisionSession', 'leave', 'rosterEntry', 'workingAgreement', 'annualReport'));
