-- Whether a caregiver may sign for a youth, and on what ground; null where nobody has asked yet. Who wrote it down, and when.
ALTER TABLE "CaregiverYouth" ADD COLUMN "authority" TEXT, ADD COLUMN "authorityAt" TIMESTAMPTZ(3), ADD COLUMN "authorityById" UUID;
ALTER TABLE "CaregiverYouth"
    ADD CONSTRAINT "CaregiverYouth_authority_check" CHECK ("authority" IN ('parent', 'guardian', 'courtOrder', 'permission', 'stateCustody', 'anotherDecides')),
    ADD CONSTRAINT "CaregiverYouth_tenantId_authorityById_fkey" FOREIGN KEY ("tenantId", "authorityById") REFERENCES "Membership" ("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
GRANT UPDATE ("authority", "authorityAt", "authorityById") ON "CaregiverYouth" TO alongside_app;

-- A youth of 18 or over consents for themself.
ALTER TABLE "Consent" ADD COLUMN "givenByYouth" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_givenByYouth_check" CHECK (NOT "givenByYouth" OR ("youthId" IS NOT NULL AND "caregiverId" IS NULL));
