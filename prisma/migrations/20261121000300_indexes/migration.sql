-- Indexes that Prisma's schema does not describe.

-- One proclaimed holiday a day and table, one closure a day and program; those entered in error do not count.
CREATE UNIQUE INDEX "ProclaimedHoliday_standing_key" ON "ProclaimedHoliday" ("tenantId", "holidayTable", "on") WHERE "strikeId" IS NULL;
CREATE UNIQUE INDEX "AgencyClosure_standing_key" ON "AgencyClosure" ("tenantId", "on", "programId") NULLS NOT DISTINCT WHERE "strikeId" IS NULL;

-- One open enrollment of a youth in a program.
CREATE UNIQUE INDEX "Enrollment_open_key" ON "Enrollment" ("tenantId", "programId", "youthId") WHERE "closureId" IS NULL AND "strikeId" IS NULL;

-- The compliance page counts what time can still change, by due date, from the index alone.
CREATE INDEX "Obligation_running_idx" ON "Obligation" ("tenantId", "programId", "dueOn")
    INCLUDE ("familyId", "staffId", "requirement", "status", "statusOnDue", "statusAfterDue") WHERE NOT "settled";
-- Index-only counts need a fresh visibility map.
ALTER TABLE "Obligation" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
