-- What is still to be done for some families, without their history and without everybody else's.
CREATE INDEX "Obligation_family_running_idx" ON "Obligation" ("tenantId", "familyId") WHERE "caseKind" = 'family' AND NOT "settled";
