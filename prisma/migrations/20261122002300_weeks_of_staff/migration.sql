-- The last weeks of one thing asked of everybody on the staff, such as supervision: the weeks before them are never gone through.
CREATE INDEX "Obligation_staff_weeks_idx" ON "Obligation" ("tenantId", "requirement", "windowFrom") WHERE "caseKind" = 'staff';
