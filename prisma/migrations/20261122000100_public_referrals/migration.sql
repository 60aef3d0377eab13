-- Referrals that come by an agency's public form, from people who have no account, and wait for somebody to take them in.

ALTER TABLE "Agency" ADD COLUMN "referralFormCode" TEXT, ADD COLUMN "referralFormOpen" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_referralFormCode_check" CHECK ("referralFormCode" ~ '^[a-z0-9]{8,40}$');
CREATE UNIQUE INDEX "Agency_referralFormCode_key" ON "Agency" ("referralFormCode");
GRANT UPDATE ("referralFormCode", "referralFormOpen") ON "Agency" TO alongside_app;
-- Whoever knows the form's address sees the agency behind it while the form is open, and no other.
CREATE POLICY "referralForm" ON "Agency" FOR SELECT
    USING (nullif(current_setting('app.tenant_id', true), '') IS NULL AND "referralFormOpen" AND "referralFormCode" = nullif(current_setting('app.referral_form', true), ''));

CREATE TABLE "IncomingReferral" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "programId" UUID,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "said" JSONB NOT NULL,
    "decision" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "reason" TEXT,
    CONSTRAINT "IncomingReferral_pkey" PRIMARY KEY ("tenantId", "id"),
    CONSTRAINT "IncomingReferral_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "IncomingReferral_tenantId_programId_fkey" FOREIGN KEY ("tenantId", "programId") REFERENCES "Program" ("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "IncomingReferral_tenantId_decidedById_fkey" FOREIGN KEY ("tenantId", "decidedById") REFERENCES "Membership" ("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "IncomingReferral_number_check" CHECK (char_length("number") BETWEEN 1 AND 60),
    CONSTRAINT "IncomingReferral_said_check" CHECK (jsonb_typeof("said") = 'object' AND octet_length("said"::text) <= 60000),
    CONSTRAINT "IncomingReferral_decision_check" CHECK ("decision" IN ('accepted', 'rejected')),
    CONSTRAINT "IncomingReferral_decided_check" CHECK (num_nonnulls("decision", "decidedAt", "decidedById") IN (0, 3)),
    CONSTRAINT "IncomingReferral_reason_check" CHECK (char_length("reason") BETWEEN 1 AND 1000)
);
CREATE INDEX "IncomingReferral_waiting_idx" ON "IncomingReferral" ("tenantId", "receivedAt") WHERE "decision" IS NULL;

ALTER TABLE "IncomingReferral" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "IncomingReferral" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "IncomingReferral"
    USING ("tenantId" = nullif(current_setting('app.tenant_id', true), '')::uuid)
    WITH CHECK ("tenantId" = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- The form puts in and sees nothing; whoever sees every family reads, and decides once.
CREATE POLICY "reads" ON "IncomingReferral" AS RESTRICTIVE FOR SELECT USING ((SELECT current_setting('app.reach', true)) = 'all');
CREATE POLICY "decides" ON "IncomingReferral" AS RESTRICTIVE FOR UPDATE USING ("decision" IS NULL AND (SELECT current_setting('app.reach', true)) = 'all') WITH CHECK (true);
GRANT SELECT, INSERT ON "IncomingReferral" TO alongside_app;
GRANT UPDATE ("decision", "decidedAt", "decidedById", "reason") ON "IncomingReferral" TO alongside_app;

ALTER TABLE "Referral" ADD COLUMN "incomingId" UUID;
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_tenantId_incomingId_fkey" FOREIGN KEY ("tenantId", "incomingId") REFERENCES "IncomingReferral" ("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- How often a form was used from where, by keyed hashes: nothing here names anybody.
CREATE TABLE "ReferralFormUse" (
    "id" UUID NOT NULL,
    "formKey" TEXT NOT NULL,
    "networkKey" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "ReferralFormUse_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ReferralFormUse_formKey_check" CHECK (char_length("formKey") BETWEEN 1 AND 100),
    CONSTRAINT "ReferralFormUse_networkKey_check" CHECK (char_length("networkKey") BETWEEN 1 AND 100)
);
CREATE INDEX "ReferralFormUse_formKey_at_idx" ON "ReferralFormUse" ("formKey", "at");
CREATE INDEX "ReferralFormUse_networkKey_at_idx" ON "ReferralFormUse" ("networkKey", "at");
GRANT SELECT, INSERT ON "ReferralFormUse" TO alongside_app;
