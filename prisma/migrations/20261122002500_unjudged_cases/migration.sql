-- Why a case could not be judged: its obligations are then those of before, and the pages say so.
ALTER TABLE "CaseEvaluation" ADD COLUMN "problem" TEXT, ADD CONSTRAINT "CaseEvaluation_problem_check" CHECK (char_length("problem") BETWEEN 1 AND 1000);
CREATE INDEX "CaseEvaluation_unjudged_idx" ON "CaseEvaluation" ("tenantId") WHERE "problem" IS NOT NULL;
