-- What time can still change, with all that the compliance page counts by: its numbers come from the index alone, and in the
-- order in which they are grouped. The index before it lacked when a window begins, so every row was looked up.
CREATE INDEX "Obligation_running_by_requirement_idx" ON "Obligation" ("tenantId", "programId", "requirement", "dueOn")
    INCLUDE ("windowFrom", "status", "statusOnDue", "statusAfterDue", "caseKind", "familyId", "staffId") WHERE NOT "settled";
DROP INDEX "Obligation_running_idx";

-- The week-by-family grid reads windows by their last day, whatever became of them. The index before it was by their first.
CREATE INDEX "Obligation_window_end_idx" ON "Obligation" ("tenantId", "windowTo")
    INCLUDE ("windowFrom", "caseKind", "familyId", "programId", "staffId", "requirement") WHERE "windowFrom" IS NOT NULL;
DROP INDEX "Obligation_window_idx";
