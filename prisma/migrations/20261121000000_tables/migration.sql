-- CreateTable
CREATE TABLE "WorkingAgreement" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "WorkingAgreement_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "AnnualReport" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "AnnualReport_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Obligation" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID,
    "programId" UUID NOT NULL,
    "youthId" UUID,
    "staffId" UUID,
    "referralId" UUID,
    "contactId" UUID,
    "providerId" UUID,
    "agreementId" UUID,
    "requirement" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "caseKind" TEXT NOT NULL,
    "caseId" UUID NOT NULL,
    "clock" TEXT NOT NULL,
    "topic" TEXT,
    "windowFrom" DATE,
    "windowTo" DATE,
    "dueOn" DATE,
    "startedOn" DATE,
    "satisfiedOn" DATE,
    "status" TEXT NOT NULL,
    "statusOnDue" TEXT NOT NULL,
    "statusAfterDue" TEXT NOT NULL,
    "settled" BOOLEAN NOT NULL DEFAULT false,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Obligation_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "CaseEvaluation" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID,
    "programId" UUID NOT NULL,
    "staffId" UUID,
    "caseKind" TEXT NOT NULL,
    "caseId" UUID NOT NULL,
    "evaluatedOn" DATE NOT NULL,
    "nextChangeOn" DATE,
    "evaluatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseEvaluation_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "byId" UUID,
    "providerId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "localOn" DATE NOT NULL,
    "localZone" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "with" TEXT[],
    "mode" TEXT NOT NULL,
    "reached" BOOLEAN NOT NULL DEFAULT false,
    "offeredInterview" BOOLEAN NOT NULL DEFAULT false,
    "service" BOOLEAN NOT NULL DEFAULT false,
    "progressUpdate" BOOLEAN NOT NULL DEFAULT false,
    "hipaaPlatform" BOOLEAN,
    "requestedByFamily" BOOLEAN,
    "effective" BOOLEAN,
    "units" INTEGER,
    "agency" TEXT,
    "note" TEXT,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "ContactYouth" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "youthId" UUID NOT NULL,

    CONSTRAINT "ContactYouth_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "ContactCaregiver" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "caregiverId" UUID NOT NULL,

    CONSTRAINT "ContactCaregiver_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "ContactAcceptance" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "acceptedOn" DATE NOT NULL,
    "note" TEXT,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "ContactAcceptance_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "ProgressReport" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "youthId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "signedById" UUID,
    "text" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "signedAt" TIMESTAMPTZ(3),
    "signedOn" DATE,

    CONSTRAINT "ProgressReport_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Addendum" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "Addendum_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Referral" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "programId" UUID NOT NULL,
    "youthId" UUID,
    "closureId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "localOn" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "initialGoals" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "referrer" TEXT,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "Referral_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Enrollment" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "programId" UUID NOT NULL,
    "youthId" UUID NOT NULL,
    "referralId" UUID,
    "closureId" UUID,
    "on" DATE NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "Enrollment_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Closure" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "programId" UUID NOT NULL,
    "youthId" UUID,
    "on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "Closure_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "WaitlistEntry" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "programId" UUID NOT NULL,
    "youthId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "localOn" DATE NOT NULL,
    "reason" TEXT,
    "until" DATE,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "WaitlistEntry_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Family" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Family_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Youth" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "givenName" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "bornOn" DATE NOT NULL,
    "diagnoses" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "payerMemberId" TEXT,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "Youth_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Caregiver" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "givenName" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "relationship" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "safeMessage" TEXT,
    "firstLanguage" TEXT,
    "paidToCare" BOOLEAN NOT NULL DEFAULT false,
    "foster" BOOLEAN NOT NULL DEFAULT false,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "Caregiver_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "CaregiverYouth" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "caregiverId" UUID NOT NULL,
    "youthId" UUID NOT NULL,

    CONSTRAINT "CaregiverYouth_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "LivingSituation" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "youthId" UUID,
    "from" DATE NOT NULL,
    "to" DATE,
    "setting" TEXT NOT NULL,
    "reunificationUntil" DATE,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "LivingSituation_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "IccEnrollment" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "youthId" UUID,
    "from" DATE NOT NULL,
    "to" DATE,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "IccEnrollment_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "setUpAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agency" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "disabledById" UUID,
    "userId" UUID NOT NULL,
    "roles" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "disabledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Session" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" UUID NOT NULL,
    "accountKey" TEXT NOT NULL,
    "networkKey" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "succeeded" BOOLEAN NOT NULL,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invitedById" UUID,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "roles" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID,
    "youthId" UUID,
    "agreementId" UUID,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "cancelled" BOOLEAN NOT NULL DEFAULT false,
    "progressUpdate" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "MeetingAttendance" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID,
    "meetingId" UUID NOT NULL,
    "staffId" UUID,
    "providerId" UUID,

    CONSTRAINT "MeetingAttendance_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "DischargePlan" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "youthId" UUID,
    "byId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "text" TEXT,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "DischargePlan_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "PlanSignature" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "signedOn" DATE,
    "unsignedReason" TEXT,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "PlanSignature_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "PlanDelivery" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "youthId" UUID,
    "providerId" UUID,
    "caregiverId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "localOn" DATE NOT NULL,
    "to" TEXT NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "PlanDelivery_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Program" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "spec" TEXT NOT NULL,
    "edition" TEXT,
    "timeZone" TEXT NOT NULL,
    "holidays" TEXT,
    "readings" JSONB NOT NULL DEFAULT '{}',
    "hours" JSONB,
    "caseloadLimit" INTEGER,
    "supervisionDays" INTEGER,
    "progressReportDays" INTEGER,
    "reEngagementAttempts" INTEGER,
    "recordsFrom" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Program_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "AgencyClosure" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programId" UUID,
    "on" DATE NOT NULL,
    "note" TEXT,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "AgencyClosure_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "ProclaimedHoliday" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "holidayTable" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "ProclaimedHoliday_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Provider" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "youthId" UUID,
    "kind" TEXT NOT NULL,
    "referring" BOOLEAN NOT NULL DEFAULT false,
    "from" DATE,
    "to" DATE,
    "name" TEXT NOT NULL,
    "organization" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "Provider_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "youthId" UUID,
    "kind" TEXT NOT NULL,
    "givenOn" DATE NOT NULL,
    "to" TEXT,
    "expiresOn" DATE,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "ConsentRevocation" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "consentId" UUID NOT NULL,
    "revokedOn" DATE NOT NULL,
    "why" TEXT,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "ConsentRevocation_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Preference" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "youthId" UUID,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "Preference_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Strike" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID,
    "byId" UUID,
    "factKind" TEXT NOT NULL,
    "factId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "on" DATE NOT NULL,
    "why" TEXT NOT NULL,

    CONSTRAINT "Strike_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "actorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "recordKind" TEXT NOT NULL,
    "recordId" UUID,
    "familyId" UUID,
    "changed" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "requestId" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" JSONB NOT NULL,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Staff" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membershipId" UUID,
    "displayName" TEXT NOT NULL,
    "roles" TEXT[],
    "hiredOn" DATE,
    "startsDutiesOn" DATE,
    "leftOn" DATE,
    "independentlyLicensed" BOOLEAN NOT NULL DEFAULT false,
    "seniorClinician" BOOLEAN NOT NULL DEFAULT false,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "Staff_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "StaffSupervisor" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "supervisorId" UUID NOT NULL,
    "from" DATE,
    "to" DATE,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "StaffSupervisor_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "StaffRelation" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "youthId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "StaffRelation_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "AssignmentYouth" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "youthId" UUID NOT NULL,
    "familyId" UUID NOT NULL,

    CONSTRAINT "AssignmentYouth_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Credential" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "issuedOn" DATE,
    "expiresOn" DATE,
    "plannedFor" DATE,
    "number" TEXT,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "Credential_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Training" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "completedOn" DATE NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "Training_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "SupervisionSession" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "localOn" DATE NOT NULL,
    "format" TEXT NOT NULL,
    "note" TEXT,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "SupervisionSession_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "SupervisionAttendance" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "part" TEXT NOT NULL,

    CONSTRAINT "SupervisionAttendance_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Leave" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "Leave_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "RosterEntry" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "localOn" DATE NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "strikeId" UUID,

    CONSTRAINT "RosterEntry_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateIndex
CREATE INDEX "AnnualReport_tenantId_agreementId_idx" ON "AnnualReport"("tenantId", "agreementId");

-- CreateIndex
CREATE INDEX "Obligation_tenantId_caseKind_caseId_idx" ON "Obligation"("tenantId", "caseKind", "caseId");

-- CreateIndex
CREATE INDEX "Obligation_tenantId_familyId_idx" ON "Obligation"("tenantId", "familyId");

-- CreateIndex
CREATE INDEX "Obligation_tenantId_staffId_idx" ON "Obligation"("tenantId", "staffId");

-- CreateIndex
CREATE UNIQUE INDEX "Obligation_tenantId_programId_requirement_caseKind_caseId_c_key" ON "Obligation"("tenantId", "programId", "requirement", "caseKind", "caseId", "clock");

-- CreateIndex
CREATE INDEX "CaseEvaluation_tenantId_nextChangeOn_idx" ON "CaseEvaluation"("tenantId", "nextChangeOn");

-- CreateIndex
CREATE UNIQUE INDEX "CaseEvaluation_tenantId_programId_caseKind_caseId_key" ON "CaseEvaluation"("tenantId", "programId", "caseKind", "caseId");

-- CreateIndex
CREATE INDEX "Contact_tenantId_familyId_at_idx" ON "Contact"("tenantId", "familyId", "at");

-- CreateIndex
CREATE INDEX "Contact_tenantId_byId_at_idx" ON "Contact"("tenantId", "byId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Contact_tenantId_familyId_id_key" ON "Contact"("tenantId", "familyId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ContactYouth_tenantId_contactId_youthId_key" ON "ContactYouth"("tenantId", "contactId", "youthId");

-- CreateIndex
CREATE UNIQUE INDEX "ContactCaregiver_tenantId_contactId_caregiverId_key" ON "ContactCaregiver"("tenantId", "contactId", "caregiverId");

-- CreateIndex
CREATE INDEX "ContactAcceptance_tenantId_contactId_idx" ON "ContactAcceptance"("tenantId", "contactId");

-- CreateIndex
CREATE UNIQUE INDEX "ProgressReport_tenantId_contactId_youthId_key" ON "ProgressReport"("tenantId", "contactId", "youthId");

-- CreateIndex
CREATE UNIQUE INDEX "ProgressReport_tenantId_familyId_id_key" ON "ProgressReport"("tenantId", "familyId", "id");

-- CreateIndex
CREATE INDEX "Addendum_tenantId_reportId_idx" ON "Addendum"("tenantId", "reportId");

-- CreateIndex
CREATE UNIQUE INDEX "Referral_tenantId_familyId_id_key" ON "Referral"("tenantId", "familyId", "id");

-- CreateIndex
CREATE INDEX "Enrollment_tenantId_programId_on_idx" ON "Enrollment"("tenantId", "programId", "on");

-- CreateIndex
CREATE UNIQUE INDEX "Enrollment_tenantId_familyId_id_key" ON "Enrollment"("tenantId", "familyId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Closure_tenantId_familyId_id_key" ON "Closure"("tenantId", "familyId", "id");

-- CreateIndex
CREATE INDEX "WaitlistEntry_tenantId_familyId_idx" ON "WaitlistEntry"("tenantId", "familyId");

-- CreateIndex
CREATE UNIQUE INDEX "Youth_tenantId_familyId_id_key" ON "Youth"("tenantId", "familyId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Caregiver_tenantId_familyId_id_key" ON "Caregiver"("tenantId", "familyId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "CaregiverYouth_tenantId_caregiverId_youthId_key" ON "CaregiverYouth"("tenantId", "caregiverId", "youthId");

-- CreateIndex
CREATE INDEX "LivingSituation_tenantId_familyId_idx" ON "LivingSituation"("tenantId", "familyId");

-- CreateIndex
CREATE INDEX "IccEnrollment_tenantId_familyId_idx" ON "IccEnrollment"("tenantId", "familyId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_tenantId_userId_key" ON "Membership"("tenantId", "userId");

-- CreateIndex
CREATE INDEX "Session_tenantId_userId_idx" ON "Session"("tenantId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tenantId_tokenHash_key" ON "Session"("tenantId", "tokenHash");

-- CreateIndex
CREATE INDEX "SignInAttempt_accountKey_networkKey_at_idx" ON "SignInAttempt"("accountKey", "networkKey", "at");

-- CreateIndex
CREATE INDEX "SignInAttempt_accountKey_at_idx" ON "SignInAttempt"("accountKey", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tenantId_tokenHash_key" ON "Invitation"("tenantId", "tokenHash");

-- CreateIndex
CREATE INDEX "Meeting_tenantId_familyId_idx" ON "Meeting"("tenantId", "familyId");

-- CreateIndex
CREATE INDEX "Meeting_tenantId_agreementId_idx" ON "Meeting"("tenantId", "agreementId");

-- CreateIndex
CREATE INDEX "MeetingAttendance_tenantId_meetingId_idx" ON "MeetingAttendance"("tenantId", "meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "DischargePlan_tenantId_familyId_id_key" ON "DischargePlan"("tenantId", "familyId", "id");

-- CreateIndex
CREATE INDEX "PlanSignature_tenantId_planId_idx" ON "PlanSignature"("tenantId", "planId");

-- CreateIndex
CREATE INDEX "PlanDelivery_tenantId_familyId_idx" ON "PlanDelivery"("tenantId", "familyId");

-- CreateIndex
CREATE UNIQUE INDEX "Program_tenantId_name_key" ON "Program"("tenantId", "name");

-- CreateIndex
CREATE INDEX "AgencyClosure_tenantId_on_idx" ON "AgencyClosure"("tenantId", "on");

-- CreateIndex
CREATE INDEX "ProclaimedHoliday_tenantId_holidayTable_on_idx" ON "ProclaimedHoliday"("tenantId", "holidayTable", "on");

-- CreateIndex
CREATE UNIQUE INDEX "Provider_tenantId_familyId_id_key" ON "Provider"("tenantId", "familyId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Consent_tenantId_familyId_id_key" ON "Consent"("tenantId", "familyId", "id");

-- CreateIndex
CREATE INDEX "ConsentRevocation_tenantId_consentId_idx" ON "ConsentRevocation"("tenantId", "consentId");

-- CreateIndex
CREATE INDEX "Preference_tenantId_familyId_idx" ON "Preference"("tenantId", "familyId");

-- CreateIndex
CREATE UNIQUE INDEX "Strike_tenantId_factKind_factId_key" ON "Strike"("tenantId", "factKind", "factId");

-- CreateIndex
CREATE INDEX "AuditEntry_tenantId_recordKind_recordId_idx" ON "AuditEntry"("tenantId", "recordKind", "recordId");

-- CreateIndex
CREATE INDEX "AuditEntry_tenantId_at_idx" ON "AuditEntry"("tenantId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Staff_tenantId_membershipId_key" ON "Staff"("tenantId", "membershipId");

-- CreateIndex
CREATE INDEX "StaffSupervisor_tenantId_staffId_idx" ON "StaffSupervisor"("tenantId", "staffId");

-- CreateIndex
CREATE INDEX "StaffRelation_tenantId_familyId_idx" ON "StaffRelation"("tenantId", "familyId");

-- CreateIndex
CREATE INDEX "Assignment_tenantId_staffId_idx" ON "Assignment"("tenantId", "staffId");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_tenantId_familyId_id_key" ON "Assignment"("tenantId", "familyId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AssignmentYouth_tenantId_assignmentId_youthId_key" ON "AssignmentYouth"("tenantId", "assignmentId", "youthId");

-- CreateIndex
CREATE INDEX "Credential_tenantId_staffId_idx" ON "Credential"("tenantId", "staffId");

-- CreateIndex
CREATE INDEX "Training_tenantId_staffId_idx" ON "Training"("tenantId", "staffId");

-- CreateIndex
CREATE INDEX "SupervisionSession_tenantId_localOn_idx" ON "SupervisionSession"("tenantId", "localOn");

-- CreateIndex
CREATE INDEX "SupervisionAttendance_tenantId_staffId_idx" ON "SupervisionAttendance"("tenantId", "staffId");

-- CreateIndex
CREATE UNIQUE INDEX "SupervisionAttendance_tenantId_sessionId_staffId_part_key" ON "SupervisionAttendance"("tenantId", "sessionId", "staffId", "part");

-- CreateIndex
CREATE INDEX "Leave_tenantId_staffId_idx" ON "Leave"("tenantId", "staffId");

-- CreateIndex
CREATE INDEX "RosterEntry_tenantId_staffId_idx" ON "RosterEntry"("tenantId", "staffId");

-- CreateIndex
CREATE INDEX "RosterEntry_tenantId_localOn_idx" ON "RosterEntry"("tenantId", "localOn");

-- AddForeignKey
ALTER TABLE "WorkingAgreement" ADD CONSTRAINT "WorkingAgreement_tenantId_programId_fkey" FOREIGN KEY ("tenantId", "programId") REFERENCES "Program"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WorkingAgreement" ADD CONSTRAINT "WorkingAgreement_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WorkingAgreement" ADD CONSTRAINT "WorkingAgreement_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AnnualReport" ADD CONSTRAINT "AnnualReport_tenantId_agreementId_fkey" FOREIGN KEY ("tenantId", "agreementId") REFERENCES "WorkingAgreement"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AnnualReport" ADD CONSTRAINT "AnnualReport_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AnnualReport" ADD CONSTRAINT "AnnualReport_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_tenantId_programId_fkey" FOREIGN KEY ("tenantId", "programId") REFERENCES "Program"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_tenantId_familyId_fkey" FOREIGN KEY ("tenantId", "familyId") REFERENCES "Family"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_tenantId_familyId_youthId_fkey" FOREIGN KEY ("tenantId", "familyId", "youthId") REFERENCES "Youth"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_tenantId_staffId_fkey" FOREIGN KEY ("tenantId", "staffId") REFERENCES "Staff"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_tenantId_familyId_referralId_fkey" FOREIGN KEY ("tenantId", "familyId", "referralId") REFERENCES "Referral"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_tenantId_familyId_contactId_fkey" FOREIGN KEY ("tenantId", "familyId", "contactId") REFERENCES "Contact"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_tenantId_familyId_providerId_fkey" FOREIGN KEY ("tenantId", "familyId", "providerId") REFERENCES "Provider"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_tenantId_agreementId_fkey" FOREIGN KEY ("tenantId", "agreementId") REFERENCES "WorkingAgreement"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CaseEvaluation" ADD CONSTRAINT "CaseEvaluation_tenantId_programId_fkey" FOREIGN KEY ("tenantId", "programId") REFERENCES "Program"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CaseEvaluation" ADD CONSTRAINT "CaseEvaluation_tenantId_familyId_fkey" FOREIGN KEY ("tenantId", "familyId") REFERENCES "Family"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CaseEvaluation" ADD CONSTRAINT "CaseEvaluation_tenantId_staffId_fkey" FOREIGN KEY ("tenantId", "staffId") REFERENCES "Staff"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_tenantId_familyId_fkey" FOREIGN KEY ("tenantId", "familyId") REFERENCES "Family"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_tenantId_byId_fkey" FOREIGN KEY ("tenantId", "byId") REFERENCES "Staff"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_tenantId_familyId_providerId_fkey" FOREIGN KEY ("tenantId", "familyId", "providerId") REFERENCES "Provider"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ContactYouth" ADD CONSTRAINT "ContactYouth_tenantId_familyId_contactId_fkey" FOREIGN KEY ("tenantId", "familyId", "contactId") REFERENCES "Contact"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ContactYouth" ADD CONSTRAINT "ContactYouth_tenantId_familyId_youthId_fkey" FOREIGN KEY ("tenantId", "familyId", "youthId") REFERENCES "Youth"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ContactCaregiver" ADD CONSTRAINT "ContactCaregiver_tenantId_familyId_contactId_fkey" FOREIGN KEY ("tenantId", "familyId", "contactId") REFERENCES "Contact"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ContactCaregiver" ADD CONSTRAINT "ContactCaregiver_tenantId_familyId_caregiverId_fkey" FOREIGN KEY ("tenantId", "familyId", "caregiverId") REFERENCES "Caregiver"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ContactAcceptance" ADD CONSTRAINT "ContactAcceptance_tenantId_familyId_contactId_fkey" FOREIGN KEY ("tenantId", "familyId", "contactId") REFERENCES "Contact"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ContactAcceptance" ADD CONSTRAINT "ContactAcceptance_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ContactAcceptance" ADD CONSTRAINT "ContactAcceptance_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_tenantId_familyId_contactId_fkey" FOREIGN KEY ("tenantId", "familyId", "contactId") REFERENCES "Contact"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_tenantId_familyId_youthId_fkey" FOREIGN KEY ("tenantId", "familyId", "youthId") REFERENCES "Youth"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_tenantId_byId_fkey" FOREIGN KEY ("tenantId", "byId") REFERENCES "Staff"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_tenantId_signedById_fkey" FOREIGN KEY ("tenantId", "signedById") REFERENCES "Staff"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Addendum" ADD CONSTRAINT "Addendum_tenantId_familyId_reportId_fkey" FOREIGN KEY ("tenantId", "familyId", "reportId") REFERENCES "ProgressReport"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Addendum" ADD CONSTRAINT "Addendum_tenantId_byId_fkey" FOREIGN KEY ("tenantId", "byId") REFERENCES "Staff"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_tenantId_familyId_fkey" FOREIGN KEY ("tenantId", "familyId") REFERENCES "Family"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_tenantId_programId_fkey" FOREIGN KEY ("tenantId", "programId") REFERENCES "Program"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_tenantId_familyId_youthId_fkey" FOREIGN KEY ("tenantId", "familyId", "youthId") REFERENCES "Youth"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_tenantId_familyId_closureId_fkey" FOREIGN KEY ("tenantId", "familyId", "closureId") REFERENCES "Closure"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Enrollment" ADD CONSTRAINT "Enrollment_tenantId_familyId_fkey" FOREIGN KEY ("tenantId", "familyId") REFERENCES "Family"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Enrollment" ADD CONSTRAINT "Enrollment_tenantId_programId_fkey" FOREIGN KEY ("tenantId", "programId") REFERENCES "Program"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Enrollment" ADD CONSTRAINT "Enrollment_tenantId_familyId_youthId_fkey" FOREIGN KEY ("tenantId", "familyId", "youthId") REFERENCES "Youth"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Enrollment" ADD CONSTRAINT "Enrollment_tenantId_familyId_referralId_fkey" FOREIGN KEY ("tenantId", "familyId", "referralId") REFERENCES "Referral"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Enrollment" ADD CONSTRAINT "Enrollment_tenantId_familyId_closureId_fkey" FOREIGN KEY ("tenantId", "familyId", "closureId") REFERENCES "Closure"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Enrollment" ADD CONSTRAINT "Enrollment_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Enrollment" ADD CONSTRAINT "Enrollment_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Closure" ADD CONSTRAINT "Closure_tenantId_familyId_fkey" FOREIGN KEY ("tenantId", "familyId") REFERENCES "Family"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Closure" ADD CONSTRAINT "Closure_tenantId_programId_fkey" FOREIGN KEY ("tenantId", "programId") REFERENCES "Program"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Closure" ADD CONSTRAINT "Closure_tenantId_familyId_youthId_fkey" FOREIGN KEY ("tenantId", "familyId", "youthId") REFERENCES "Youth"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Closure" ADD CONSTRAINT "Closure_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Closure" ADD CONSTRAINT "Closure_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WaitlistEntry" ADD CONSTRAINT "WaitlistEntry_tenantId_familyId_fkey" FOREIGN KEY ("tenantId", "familyId") REFERENCES "Family"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WaitlistEntry" ADD CONSTRAINT "WaitlistEntry_tenantId_programId_fkey" FOREIGN KEY ("tenantId", "programId") REFERENCES "Program"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WaitlistEntry" ADD CONSTRAINT "WaitlistEntry_tenantId_familyId_youthId_fkey" FOREIGN KEY ("tenantId", "familyId", "youthId") REFERENCES "Youth"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WaitlistEntry" ADD CONSTRAINT "WaitlistEntry_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WaitlistEntry" ADD CONSTRAINT "WaitlistEntry_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Family" ADD CONSTRAINT "Family_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Youth" ADD CONSTRAINT "Youth_tenantId_familyId_fkey" FOREIGN KEY ("tenantId", "familyId") REFERENCES "Family"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Youth" ADD CONSTRAINT "Youth_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Youth" ADD CONSTRAINT "Youth_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Caregiver" ADD CONSTRAINT "Caregiver_tenantId_familyId_fkey" FOREIGN KEY ("tenantId", "familyId") REFERENCES "Family"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Caregiver" ADD CONSTRAINT "Caregiver_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Caregiver" ADD CONSTRAINT "Caregiver_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CaregiverYouth" ADD CONSTRAINT "CaregiverYouth_tenantId_familyId_caregiverId_fkey" FOREIGN KEY ("tenantId", "familyId", "caregiverId") REFERENCES "Caregiver"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CaregiverYouth" ADD CONSTRAINT "CaregiverYouth_tenantId_familyId_youthId_fkey" FOREIGN KEY ("tenantId", "familyId", "youthId") REFERENCES "Youth"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "LivingSituation" ADD CONSTRAINT "LivingSituation_tenantId_familyId_fkey" FOREIGN KEY ("tenantId", "familyId") REFERENCES "Family"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "LivingSituation" ADD CONSTRAINT "LivingSituation_tenantId_familyId_youthId_fkey" FOREIGN KEY ("tenantId", "familyId", "youthId") REFERENCES "Youth"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "LivingSituation" ADD CONSTRAINT "LivingSituation_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "LivingSituation" ADD CONSTRAINT "LivingSituation_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "IccEnrollment" ADD CONSTRAINT "IccEnrollment_tenantId_familyId_fkey" FOREIGN KEY ("tenantId", "familyId") REFERENCES "Family"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "IccEnrollment" ADD CONSTRAINT "IccEnrollment_tenantId_familyId_youthId_fkey" FOREIGN KEY ("tenantId", "familyId", "youthId") REFERENCES "Youth"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "IccEnrollment" ADD CONSTRAINT "IccEnrollment_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "IccEnrollment" ADD CONSTRAINT "IccEnrollment_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_tenantId_disabledById_fkey" FOREIGN KEY ("tenantId", "disabledById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_tenantId_userId_fkey" FOREIGN KEY ("tenantId", "userId") REFERENCES "Membership"("tenantId", "userId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_tenantId_invitedById_fkey" FOREIGN KEY ("tenantId", "invitedById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_tenantId_familyId_fkey" FOREIGN KEY ("tenantId", "familyId") REFERENCES "Family"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_tenantId_familyId_youthId_fkey" FOREIGN KEY ("tenantId", "familyId", "youthId") REFERENCES "Youth"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_tenantId_agreementId_fkey" FOREIGN KEY ("tenantId", "agreementId") REFERENCES "WorkingAgreement"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MeetingAttendance" ADD CONSTRAINT "MeetingAttendance_tenantId_meetingId_fkey" FOREIGN KEY ("tenantId", "meetingId") REFERENCES "Meeting"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MeetingAttendance" ADD CONSTRAINT "MeetingAttendance_tenantId_staffId_fkey" FOREIGN KEY ("tenantId", "staffId") REFERENCES "Staff"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MeetingAttendance" ADD CONSTRAINT "MeetingAttendance_tenantId_familyId_providerId_fkey" FOREIGN KEY ("tenantId", "familyId", "providerId") REFERENCES "Provider"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DischargePlan" ADD CONSTRAINT "DischargePlan_tenantId_familyId_fkey" FOREIGN KEY ("tenantId", "familyId") REFERENCES "Family"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DischargePlan" ADD CONSTRAINT "DischargePlan_tenantId_familyId_youthId_fkey" FOREIGN KEY ("tenantId", "familyId", "youthId") REFERENCES "Youth"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DischargePlan" ADD CONSTRAINT "DischargePlan_tenantId_byId_fkey" FOREIGN KEY ("tenantId", "byId") REFERENCES "Staff"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DischargePlan" ADD CONSTRAINT "DischargePlan_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DischargePlan" ADD CONSTRAINT "DischargePlan_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanSignature" ADD CONSTRAINT "PlanSignature_tenantId_familyId_planId_fkey" FOREIGN KEY ("tenantId", "familyId", "planId") REFERENCES "DischargePlan"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanSignature" ADD CONSTRAINT "PlanSignature_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanSignature" ADD CONSTRAINT "PlanSignature_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanDelivery" ADD CONSTRAINT "PlanDelivery_tenantId_familyId_fkey" FOREIGN KEY ("tenantId", "familyId") REFERENCES "Family"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanDelivery" ADD CONSTRAINT "PlanDelivery_tenantId_familyId_youthId_fkey" FOREIGN KEY ("tenantId", "familyId", "youthId") REFERENCES "Youth"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanDelivery" ADD CONSTRAINT "PlanDelivery_tenantId_familyId_providerId_fkey" FOREIGN KEY ("tenantId", "familyId", "providerId") REFERENCES "Provider"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanDelivery" ADD CONSTRAINT "PlanDelivery_tenantId_familyId_caregiverId_fkey" FOREIGN KEY ("tenantId", "familyId", "caregiverId") REFERENCES "Caregiver"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanDelivery" ADD CONSTRAINT "PlanDelivery_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanDelivery" ADD CONSTRAINT "PlanDelivery_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Program" ADD CONSTRAINT "Program_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AgencyClosure" ADD CONSTRAINT "AgencyClosure_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AgencyClosure" ADD CONSTRAINT "AgencyClosure_tenantId_programId_fkey" FOREIGN KEY ("tenantId", "programId") REFERENCES "Program"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AgencyClosure" ADD CONSTRAINT "AgencyClosure_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AgencyClosure" ADD CONSTRAINT "AgencyClosure_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProclaimedHoliday" ADD CONSTRAINT "ProclaimedHoliday_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProclaimedHoliday" ADD CONSTRAINT "ProclaimedHoliday_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProclaimedHoliday" ADD CONSTRAINT "ProclaimedHoliday_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Provider" ADD CONSTRAINT "Provider_tenantId_familyId_fkey" FOREIGN KEY ("tenantId", "familyId") REFERENCES "Family"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Provider" ADD CONSTRAINT "Provider_tenantId_familyId_youthId_fkey" FOREIGN KEY ("tenantId", "familyId", "youthId") REFERENCES "Youth"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Provider" ADD CONSTRAINT "Provider_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Provider" ADD CONSTRAINT "Provider_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_tenantId_familyId_fkey" FOREIGN KEY ("tenantId", "familyId") REFERENCES "Family"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_tenantId_familyId_youthId_fkey" FOREIGN KEY ("tenantId", "familyId", "youthId") REFERENCES "Youth"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ConsentRevocation" ADD CONSTRAINT "ConsentRevocation_tenantId_familyId_consentId_fkey" FOREIGN KEY ("tenantId", "familyId", "consentId") REFERENCES "Consent"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ConsentRevocation" ADD CONSTRAINT "ConsentRevocation_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ConsentRevocation" ADD CONSTRAINT "ConsentRevocation_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Preference" ADD CONSTRAINT "Preference_tenantId_familyId_fkey" FOREIGN KEY ("tenantId", "familyId") REFERENCES "Family"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Preference" ADD CONSTRAINT "Preference_tenantId_familyId_youthId_fkey" FOREIGN KEY ("tenantId", "familyId", "youthId") REFERENCES "Youth"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Preference" ADD CONSTRAINT "Preference_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Preference" ADD CONSTRAINT "Preference_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Strike" ADD CONSTRAINT "Strike_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Strike" ADD CONSTRAINT "Strike_tenantId_familyId_fkey" FOREIGN KEY ("tenantId", "familyId") REFERENCES "Family"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Strike" ADD CONSTRAINT "Strike_tenantId_byId_fkey" FOREIGN KEY ("tenantId", "byId") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_tenantId_actorId_fkey" FOREIGN KEY ("tenantId", "actorId") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "IdempotencyKey" ADD CONSTRAINT "IdempotencyKey_tenantId_actorId_fkey" FOREIGN KEY ("tenantId", "actorId") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Staff" ADD CONSTRAINT "Staff_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Staff" ADD CONSTRAINT "Staff_tenantId_membershipId_fkey" FOREIGN KEY ("tenantId", "membershipId") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Staff" ADD CONSTRAINT "Staff_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Staff" ADD CONSTRAINT "Staff_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StaffSupervisor" ADD CONSTRAINT "StaffSupervisor_tenantId_staffId_fkey" FOREIGN KEY ("tenantId", "staffId") REFERENCES "Staff"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StaffSupervisor" ADD CONSTRAINT "StaffSupervisor_tenantId_supervisorId_fkey" FOREIGN KEY ("tenantId", "supervisorId") REFERENCES "Staff"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StaffSupervisor" ADD CONSTRAINT "StaffSupervisor_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StaffSupervisor" ADD CONSTRAINT "StaffSupervisor_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StaffRelation" ADD CONSTRAINT "StaffRelation_tenantId_familyId_fkey" FOREIGN KEY ("tenantId", "familyId") REFERENCES "Family"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StaffRelation" ADD CONSTRAINT "StaffRelation_tenantId_staffId_fkey" FOREIGN KEY ("tenantId", "staffId") REFERENCES "Staff"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StaffRelation" ADD CONSTRAINT "StaffRelation_tenantId_familyId_youthId_fkey" FOREIGN KEY ("tenantId", "familyId", "youthId") REFERENCES "Youth"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StaffRelation" ADD CONSTRAINT "StaffRelation_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StaffRelation" ADD CONSTRAINT "StaffRelation_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_tenantId_staffId_fkey" FOREIGN KEY ("tenantId", "staffId") REFERENCES "Staff"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_tenantId_familyId_fkey" FOREIGN KEY ("tenantId", "familyId") REFERENCES "Family"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssignmentYouth" ADD CONSTRAINT "AssignmentYouth_tenantId_familyId_assignmentId_fkey" FOREIGN KEY ("tenantId", "familyId", "assignmentId") REFERENCES "Assignment"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssignmentYouth" ADD CONSTRAINT "AssignmentYouth_tenantId_familyId_youthId_fkey" FOREIGN KEY ("tenantId", "familyId", "youthId") REFERENCES "Youth"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Credential" ADD CONSTRAINT "Credential_tenantId_staffId_fkey" FOREIGN KEY ("tenantId", "staffId") REFERENCES "Staff"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Credential" ADD CONSTRAINT "Credential_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Credential" ADD CONSTRAINT "Credential_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Training" ADD CONSTRAINT "Training_tenantId_staffId_fkey" FOREIGN KEY ("tenantId", "staffId") REFERENCES "Staff"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Training" ADD CONSTRAINT "Training_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Training" ADD CONSTRAINT "Training_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SupervisionSession" ADD CONSTRAINT "SupervisionSession_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SupervisionSession" ADD CONSTRAINT "SupervisionSession_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SupervisionSession" ADD CONSTRAINT "SupervisionSession_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SupervisionAttendance" ADD CONSTRAINT "SupervisionAttendance_tenantId_sessionId_fkey" FOREIGN KEY ("tenantId", "sessionId") REFERENCES "SupervisionSession"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SupervisionAttendance" ADD CONSTRAINT "SupervisionAttendance_tenantId_staffId_fkey" FOREIGN KEY ("tenantId", "staffId") REFERENCES "Staff"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Leave" ADD CONSTRAINT "Leave_tenantId_staffId_fkey" FOREIGN KEY ("tenantId", "staffId") REFERENCES "Staff"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Leave" ADD CONSTRAINT "Leave_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Leave" ADD CONSTRAINT "Leave_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RosterEntry" ADD CONSTRAINT "RosterEntry_tenantId_staffId_fkey" FOREIGN KEY ("tenantId", "staffId") REFERENCES "Staff"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RosterEntry" ADD CONSTRAINT "RosterEntry_tenantId_enteredById_fkey" FOREIGN KEY ("tenantId", "enteredById") REFERENCES "Membership"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RosterEntry" ADD CONSTRAINT "RosterEntry_tenantId_strikeId_fkey" FOREIGN KEY ("tenantId", "strikeId") REFERENCES "Strike"("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
