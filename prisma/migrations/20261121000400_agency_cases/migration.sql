-- The agency as a whole is a case of its own in each program: its roster against its office hours.
ALTER TABLE "Obligation" DROP CONSTRAINT "Obligation_caseKind_check", DROP CONSTRAINT "Obligation_about_check";
ALTER TABLE "Obligation"
    ADD CONSTRAINT "Obligation_caseKind_check" CHECK ("caseKind" IN ('family', 'staff', 'agreement', 'agency')),
    ADD CONSTRAINT "Obligation_about_check" CHECK (CASE "caseKind" WHEN 'family' THEN "familyId" = "caseId" WHEN 'staff' THEN "staffId" = "caseId" AND "familyId" IS NULL WHEN 'agency' THEN "programId" = "caseId" AND "familyId" IS NULL ELSE "agreementId" = "caseId" AND "familyId" IS NULL END);
ALTER TABLE "CaseEvaluation" DROP CONSTRAINT "CaseEvaluation_caseKind_check";
ALTER TABLE "CaseEvaluation" ADD CONSTRAINT "CaseEvaluation_caseKind_check" CHECK ("caseKind" IN ('family', 'staff', 'agreement', 'agency'));

-- The week-by-family grid reads windows by their first day, whatever became of them.
CREATE INDEX "Obligation_window_idx" ON "Obligation" ("tenantId", "programId", "windowFrom")
    INCLUDE ("familyId", "youthId", "staffId", "requirement", "dueOn", "status", "statusOnDue", "statusAfterDue") WHERE "windowFrom" IS NOT NULL;
