-- Who may see and change which row. The app signs in as alongside_app, which owns nothing and cannot step around row
-- security; each transaction begins by saying for whom it runs (src/db/scoped-transaction.ts):
--   app.tenant_id  the agency            app.user_id   the person            app.request_id  for the audit log
--   app.reach      whose families: 'all', 'own' (those assigned to app.staff_id on app.today) or nothing
-- A setting that was local to an earlier transaction of a pooled connection reads '', not NULL: hence the nullif.

-- Rows of one agency.
DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY[
        'Membership', 'Session', 'Invitation', 'Program', 'AgencyClosure', 'ProclaimedHoliday', 'Staff',
        'StaffSupervisor', 'Assignment', 'AssignmentYouth', 'Credential', 'Training', 'SupervisionSession',
        'SupervisionAttendance', 'Leave', 'RosterEntry', 'WorkingAgreement', 'AnnualReport', 'AuditEntry',
        'IdempotencyKey', 'Family', 'Youth', 'Caregiver', 'CaregiverYouth', 'LivingSituation', 'IccEnrollment',
        'Provider', 'Consent', 'ConsentRevocation', 'Preference', 'Referral', 'Enrollment', 'Closure',
        'WaitlistEntry', 'Contact', 'ContactYouth', 'ContactCaregiver', 'ContactAcceptance', 'ProgressReport',
        'Addendum', 'DischargePlan', 'PlanSignature', 'PlanDelivery', 'StaffRelation', 'Meeting', 'MeetingAttendance',
        'Strike', 'Obligation', 'CaseEvaluation'
    ] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format($policy$
            CREATE POLICY "tenant" ON %I
            USING ("tenantId" = nullif(current_setting('app.tenant_id', true), '')::uuid)
            WITH CHECK ("tenantId" = nullif(current_setting('app.tenant_id', true), '')::uuid)
        $policy$, t);
    END LOOP;
END
$$;

-- Within the agency: families. A Family Partner reaches those assigned to them today and no other; somebody whose roles
-- have nothing to do with families reaches none. Restrictive policies are added to the ones above with AND.
-- The subquery is under Assignment's own policy, so it need not name the agency; it runs once a statement.
DO $$
DECLARE
    t text;
    family text := $own$
        (SELECT current_setting('app.reach', true)) = 'all'
        OR ((SELECT current_setting('app.reach', true)) = 'own' AND %s IN (
            SELECT a."familyId" FROM "Assignment" a
            WHERE a."staffId" = nullif(current_setting('app.staff_id', true), '')::uuid AND a."strikeId" IS NULL
              AND a."from" <= nullif(current_setting('app.today', true), '')::date
              AND (a."to" IS NULL OR a."to" >= nullif(current_setting('app.today', true), '')::date)))
    $own$;
    reach text;
BEGIN
    FOREACH t IN ARRAY ARRAY[
        'Family', 'Youth', 'Caregiver', 'CaregiverYouth', 'LivingSituation', 'IccEnrollment', 'Provider', 'Consent',
        'ConsentRevocation', 'Preference', 'Referral', 'Enrollment', 'Closure', 'WaitlistEntry', 'Contact',
        'ContactYouth', 'ContactCaregiver', 'ContactAcceptance', 'ProgressReport', 'Addendum', 'DischargePlan',
        'PlanSignature', 'PlanDelivery', 'StaffRelation', 'Meeting', 'MeetingAttendance', 'Strike', 'Obligation',
        'CaseEvaluation'
    ] LOOP
        reach := format(family, CASE t WHEN 'Family' THEN '"Family"."id"' ELSE format('%I."familyId"', t) END);
        -- What is about no family is the whole agency's, save findings about a colleague.
        IF t IN ('Meeting', 'MeetingAttendance', 'Strike') THEN
            reach := reach || ' OR "familyId" IS NULL';
        ELSIF t IN ('Obligation', 'CaseEvaluation') THEN
            reach := reach || $staff$ OR ("familyId" IS NULL AND "staffId" = nullif(current_setting('app.staff_id', true), '')::uuid)$staff$;
        END IF;
        EXECUTE format('CREATE POLICY "reach" ON %I AS RESTRICTIVE USING (%s) WITH CHECK (%s)', t, reach, reach);
    END LOOP;
END
$$;

-- A struck fact stays as it was.
DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY[
        'AgencyClosure', 'ProclaimedHoliday', 'Youth', 'Caregiver', 'LivingSituation', 'IccEnrollment', 'Provider',
        'Consent', 'ConsentRevocation', 'Preference', 'Referral', 'Enrollment', 'Closure', 'WaitlistEntry', 'Contact',
        'ContactAcceptance', 'Meeting', 'DischargePlan', 'PlanSignature', 'PlanDelivery', 'Staff', 'StaffSupervisor',
        'StaffRelation', 'Assignment', 'Credential', 'Training', 'SupervisionSession', 'Leave', 'RosterEntry',
        'WorkingAgreement', 'AnnualReport'
    ] LOOP
        EXECUTE format('CREATE POLICY "notStruck" ON %I AS RESTRICTIVE FOR UPDATE USING ("strikeId" IS NULL) WITH CHECK (true)', t);
    END LOOP;
END
$$;

-- A signed report stays as it was.
CREATE POLICY "notSigned" ON "ProgressReport" AS RESTRICTIVE FOR UPDATE USING ("signedAt" IS NULL) WITH CHECK (true);

-- Agencies and people stand above agencies. Somebody who has proved who they are (app.user_id) but has not yet entered
-- an agency sees their own memberships and those agencies; somebody who is signing in names an address (app.email).
CREATE POLICY "own" ON "Membership" FOR SELECT
    USING (nullif(current_setting('app.tenant_id', true), '') IS NULL AND "userId" = nullif(current_setting('app.user_id', true), '')::uuid);

ALTER TABLE "Agency" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Agency" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "Agency"
    USING ("id" = nullif(current_setting('app.tenant_id', true), '')::uuid)
    WITH CHECK ("id" = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY "own" ON "Agency" FOR SELECT
    USING (nullif(current_setting('app.tenant_id', true), '') IS NULL AND "id" IN (SELECT m."tenantId" FROM "Membership" m));

ALTER TABLE "User" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "User" FORCE ROW LEVEL SECURITY;
CREATE POLICY "known" ON "User" FOR SELECT
    USING ("id" = nullif(current_setting('app.user_id', true), '')::uuid
        OR "email" = nullif(current_setting('app.email', true), '')
        OR "id" IN (SELECT m."userId" FROM "Membership" m));
CREATE POLICY "joining" ON "User" FOR INSERT WITH CHECK ("email" = nullif(current_setting('app.email', true), ''));
CREATE POLICY "self" ON "User" FOR UPDATE USING ("id" = nullif(current_setting('app.user_id', true), '')::uuid);

-- Rights. Nothing may be deleted but what the rules derive, and nothing truncated. What is not listed under UPDATE is
-- written once: audit entries, strikes, addenda, and every fact but for its later end and the pointer to its strike.
GRANT SELECT, INSERT ON
    "Installation", "Agency", "User", "SignInAttempt", "Membership", "Session", "Invitation", "Program",
    "AgencyClosure", "ProclaimedHoliday", "Family", "Youth", "Caregiver", "CaregiverYouth", "LivingSituation",
    "IccEnrollment", "Provider", "Consent", "ConsentRevocation", "Preference", "Referral", "Enrollment", "Closure",
    "WaitlistEntry", "Contact", "ContactYouth", "ContactCaregiver", "ContactAcceptance", "ProgressReport",
    "Addendum", "Meeting", "MeetingAttendance", "DischargePlan", "PlanSignature", "PlanDelivery", "Staff",
    "StaffSupervisor", "StaffRelation", "Assignment", "AssignmentYouth", "Credential", "Training",
    "SupervisionSession", "SupervisionAttendance", "Leave", "RosterEntry", "WorkingAgreement", "AnnualReport",
    "Obligation", "CaseEvaluation", "Strike", "AuditEntry", "IdempotencyKey"
TO alongside_app;
GRANT DELETE ON "Obligation", "CaseEvaluation" TO alongside_app;
GRANT UPDATE ON
    "Program", "Family", "Youth", "Caregiver", "Provider", "Staff", "Obligation", "CaseEvaluation"
TO alongside_app;
GRANT UPDATE ("name", "timeZone", "version") ON "Agency" TO alongside_app;
GRANT UPDATE ("displayName", "passwordHash") ON "User" TO alongside_app;
GRANT UPDATE ("roles", "lastUsedAt", "disabledAt", "disabledById", "version") ON "Membership" TO alongside_app;
GRANT UPDATE ("lastSeenAt", "revokedAt") ON "Session" TO alongside_app;
GRANT UPDATE ("acceptedAt", "revokedAt") ON "Invitation" TO alongside_app;
GRANT UPDATE ("strikeId") ON "AgencyClosure" TO alongside_app;
GRANT UPDATE ("strikeId") ON "ProclaimedHoliday" TO alongside_app;
GRANT UPDATE ("to", "reunificationUntil", "strikeId") ON "LivingSituation" TO alongside_app;
GRANT UPDATE ("to", "strikeId") ON "IccEnrollment" TO alongside_app;
GRANT UPDATE ("strikeId") ON "Consent" TO alongside_app;
GRANT UPDATE ("strikeId") ON "ConsentRevocation" TO alongside_app;
GRANT UPDATE ("strikeId") ON "Preference" TO alongside_app;
GRANT UPDATE ("closureId", "strikeId") ON "Referral" TO alongside_app;
GRANT UPDATE ("closureId", "strikeId") ON "Enrollment" TO alongside_app;
GRANT UPDATE ("strikeId") ON "Closure" TO alongside_app;
GRANT UPDATE ("until", "strikeId") ON "WaitlistEntry" TO alongside_app;
GRANT UPDATE ("strikeId") ON "Contact" TO alongside_app;
GRANT UPDATE ("strikeId") ON "ContactAcceptance" TO alongside_app;
GRANT UPDATE ("text", "signedAt", "signedOn", "signedById") ON "ProgressReport" TO alongside_app;
GRANT UPDATE ("cancelled", "strikeId") ON "Meeting" TO alongside_app;
GRANT UPDATE ("strikeId") ON "DischargePlan" TO alongside_app;
GRANT UPDATE ("strikeId") ON "PlanSignature" TO alongside_app;
GRANT UPDATE ("strikeId") ON "PlanDelivery" TO alongside_app;
GRANT UPDATE ("to", "strikeId") ON "StaffSupervisor" TO alongside_app;
GRANT UPDATE ("strikeId") ON "StaffRelation" TO alongside_app;
GRANT UPDATE ("to", "strikeId") ON "Assignment" TO alongside_app;
GRANT UPDATE ("issuedOn", "expiresOn", "plannedFor", "strikeId") ON "Credential" TO alongside_app;
GRANT UPDATE ("strikeId") ON "Training" TO alongside_app;
GRANT UPDATE ("strikeId") ON "SupervisionSession" TO alongside_app;
GRANT UPDATE ("to", "strikeId") ON "Leave" TO alongside_app;
GRANT UPDATE ("strikeId") ON "RosterEntry" TO alongside_app;
GRANT UPDATE ("strikeId") ON "WorkingAgreement" TO alongside_app;
GRANT UPDATE ("strikeId") ON "AnnualReport" TO alongside_app;
