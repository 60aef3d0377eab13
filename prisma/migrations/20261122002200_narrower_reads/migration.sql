-- What pages ask of the obligations, each from an index of just that, so that they do not go through the whole history.

-- Of the staff what still runs, and, settled or not, what somebody has to have before duties and what has to be in force.
CREATE INDEX "Obligation_standing_idx" ON "Obligation" ("tenantId", "staffId") WHERE "caseKind" = 'staff' AND (NOT "settled" OR "kind" IN ('gate', 'validity'));

-- What time no longer changes is counted by requirement from the index alone.
CREATE INDEX "Obligation_settled_idx" ON "Obligation" ("tenantId", "programId", "requirement", "status") INCLUDE ("familyId", "staffId") WHERE "settled";
