-- What the columns may hold. Lists of words repeat src/rules/facts/vocabulary.ts; tests/db/vocabulary.test.ts holds the two equal.

ALTER TABLE "Installation"
    ADD CONSTRAINT "Installation_id_check" CHECK ("id" = 1);

ALTER TABLE "Agency"
    ADD CONSTRAINT "Agency_name_check" CHECK (char_length("name") BETWEEN 1 AND 200),
    ADD CONSTRAINT "Agency_timeZone_check" CHECK (char_length("timeZone") BETWEEN 1 AND 80);

ALTER TABLE "User"
    ADD CONSTRAINT "User_email_check" CHECK (char_length("email") BETWEEN 3 AND 320 AND "email" = lower("email")),
    ADD CONSTRAINT "User_displayName_check" CHECK (char_length("displayName") BETWEEN 1 AND 200),
    ADD CONSTRAINT "User_passwordHash_check" CHECK ("passwordHash" LIKE '$argon2id$%' AND char_length("passwordHash") <= 500);

ALTER TABLE "Membership"
    ADD CONSTRAINT "Membership_roles_check" CHECK (cardinality("roles") > 0 AND "roles" <@ ARRAY['familyPartner', 'seniorFamilyPartner', 'clinician', 'programManager', 'administrator', 'auditor', 'operator']),
    ADD CONSTRAINT "Membership_disabled_check" CHECK ("disabledById" IS NULL OR "disabledAt" IS NOT NULL);

ALTER TABLE "Session"
    ADD CONSTRAINT "Session_tokenHash_check" CHECK (char_length("tokenHash") BETWEEN 1 AND 100);

ALTER TABLE "SignInAttempt"
    ADD CONSTRAINT "SignInAttempt_accountKey_check" CHECK (char_length("accountKey") BETWEEN 1 AND 100),
    ADD CONSTRAINT "SignInAttempt_networkKey_check" CHECK (char_length("networkKey") BETWEEN 1 AND 100);

ALTER TABLE "Invitation"
    ADD CONSTRAINT "Invitation_tokenHash_check" CHECK (char_length("tokenHash") BETWEEN 1 AND 100),
    ADD CONSTRAINT "Invitation_email_check" CHECK (char_length("email") BETWEEN 1 AND 320),
    ADD CONSTRAINT "Invitation_displayName_check" CHECK (char_length("displayName") BETWEEN 1 AND 200),
    ADD CONSTRAINT "Invitation_roles_check" CHECK (cardinality("roles") > 0 AND "roles" <@ ARRAY['familyPartner', 'seniorFamilyPartner', 'clinician', 'programManager', 'administrator', 'auditor', 'operator']),
    ADD CONSTRAINT "Invitation_lowercase_check" CHECK ("email" = lower("email"));

ALTER TABLE "Program"
    ADD CONSTRAINT "Program_name_check" CHECK (char_length("name") BETWEEN 1 AND 200),
    ADD CONSTRAINT "Program_spec_check" CHECK (char_length("spec") BETWEEN 1 AND 80),
    ADD CONSTRAINT "Program_edition_check" CHECK (char_length("edition") BETWEEN 1 AND 80),
    ADD CONSTRAINT "Program_timeZone_check" CHECK (char_length("timeZone") BETWEEN 1 AND 80),
    ADD CONSTRAINT "Program_holidays_check" CHECK ("holidays" IN ('US-MA', 'US-GA', 'US-FL', 'US-federal')),
    ADD CONSTRAINT "Program_readings_check" CHECK (jsonb_typeof("readings") = 'object' AND octet_length("readings"::text) <= 20000),
    ADD CONSTRAINT "Program_hours_check" CHECK (jsonb_typeof("hours") = 'object' AND octet_length("hours"::text) <= 20000),
    ADD CONSTRAINT "Program_caseloadLimit_check" CHECK ("caseloadLimit" BETWEEN 1 AND 10000),
    ADD CONSTRAINT "Program_supervisionDays_check" CHECK ("supervisionDays" BETWEEN 1 AND 10000),
    ADD CONSTRAINT "Program_progressReportDays_check" CHECK ("progressReportDays" BETWEEN 1 AND 10000),
    ADD CONSTRAINT "Program_reEngagementAttempts_check" CHECK ("reEngagementAttempts" BETWEEN 1 AND 10000),
    ADD CONSTRAINT "Program_recordsFrom_check" CHECK ("recordsFrom" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Program_endedOn_check" CHECK ("endedOn" BETWEEN '1900-01-01' AND '2200-12-31');

ALTER TABLE "AgencyClosure"
    ADD CONSTRAINT "AgencyClosure_on_check" CHECK ("on" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "AgencyClosure_note_check" CHECK (char_length("note") BETWEEN 1 AND 500);

ALTER TABLE "ProclaimedHoliday"
    ADD CONSTRAINT "ProclaimedHoliday_holidayTable_check" CHECK ("holidayTable" IN ('US-MA', 'US-GA', 'US-FL', 'US-federal')),
    ADD CONSTRAINT "ProclaimedHoliday_on_check" CHECK ("on" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "ProclaimedHoliday_name_check" CHECK (char_length("name") BETWEEN 1 AND 200),
    ADD CONSTRAINT "ProclaimedHoliday_source_check" CHECK (char_length("source") BETWEEN 1 AND 500);

ALTER TABLE "Family"
    ADD CONSTRAINT "Family_name_check" CHECK (char_length("name") BETWEEN 1 AND 200),
    ADD CONSTRAINT "Family_address_check" CHECK (char_length("address") BETWEEN 1 AND 500),
    ADD CONSTRAINT "Family_note_check" CHECK (char_length("note") BETWEEN 1 AND 4000);

ALTER TABLE "Youth"
    ADD CONSTRAINT "Youth_givenName_check" CHECK (char_length("givenName") BETWEEN 1 AND 200),
    ADD CONSTRAINT "Youth_familyName_check" CHECK (char_length("familyName") BETWEEN 1 AND 200),
    ADD CONSTRAINT "Youth_bornOn_check" CHECK ("bornOn" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Youth_diagnoses_check" CHECK ("diagnoses" <@ ARRAY['substanceRelated', 'mentalIllness', 'developmentalDisability', 'autism', 'neurocognitive', 'traumaticBrainInjury', 'other']),
    ADD CONSTRAINT "Youth_payerMemberId_check" CHECK (char_length("payerMemberId") BETWEEN 1 AND 100);

ALTER TABLE "Caregiver"
    ADD CONSTRAINT "Caregiver_givenName_check" CHECK (char_length("givenName") BETWEEN 1 AND 200),
    ADD CONSTRAINT "Caregiver_familyName_check" CHECK (char_length("familyName") BETWEEN 1 AND 200),
    ADD CONSTRAINT "Caregiver_relationship_check" CHECK (char_length("relationship") BETWEEN 1 AND 100),
    ADD CONSTRAINT "Caregiver_phone_check" CHECK (char_length("phone") BETWEEN 1 AND 40),
    ADD CONSTRAINT "Caregiver_email_check" CHECK (char_length("email") BETWEEN 1 AND 320),
    ADD CONSTRAINT "Caregiver_safeMessage_check" CHECK (char_length("safeMessage") BETWEEN 1 AND 500),
    ADD CONSTRAINT "Caregiver_firstLanguage_check" CHECK (char_length("firstLanguage") BETWEEN 1 AND 35);

ALTER TABLE "LivingSituation"
    ADD CONSTRAINT "LivingSituation_from_check" CHECK ("from" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "LivingSituation_to_check" CHECK ("to" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "LivingSituation_setting_check" CHECK ("setting" IN ('family', 'foster', 'congregate')),
    ADD CONSTRAINT "LivingSituation_reunificationUntil_check" CHECK ("reunificationUntil" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "LivingSituation_period_check" CHECK ("to" >= "from");

ALTER TABLE "IccEnrollment"
    ADD CONSTRAINT "IccEnrollment_from_check" CHECK ("from" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "IccEnrollment_to_check" CHECK ("to" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "IccEnrollment_period_check" CHECK ("to" >= "from");

ALTER TABLE "Provider"
    ADD CONSTRAINT "Provider_kind_check" CHECK ("kind" IN ('icc', 'iht', 'outpatient')),
    ADD CONSTRAINT "Provider_from_check" CHECK ("from" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Provider_to_check" CHECK ("to" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Provider_name_check" CHECK (char_length("name") BETWEEN 1 AND 200),
    ADD CONSTRAINT "Provider_organization_check" CHECK (char_length("organization") BETWEEN 1 AND 200),
    ADD CONSTRAINT "Provider_phone_check" CHECK (char_length("phone") BETWEEN 1 AND 40),
    ADD CONSTRAINT "Provider_email_check" CHECK (char_length("email") BETWEEN 1 AND 320),
    ADD CONSTRAINT "Provider_period_check" CHECK ("to" >= "from");

ALTER TABLE "Consent"
    ADD CONSTRAINT "Consent_kind_check" CHECK ("kind" IN ('telehealth', 'disclosure', 'stateAgency')),
    ADD CONSTRAINT "Consent_givenOn_check" CHECK ("givenOn" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Consent_to_check" CHECK (char_length("to") BETWEEN 1 AND 200),
    ADD CONSTRAINT "Consent_expiresOn_check" CHECK ("expiresOn" BETWEEN '1900-01-01' AND '2200-12-31');

ALTER TABLE "ConsentRevocation"
    ADD CONSTRAINT "ConsentRevocation_revokedOn_check" CHECK ("revokedOn" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "ConsentRevocation_why_check" CHECK (char_length("why") BETWEEN 1 AND 1000);

ALTER TABLE "Preference"
    ADD CONSTRAINT "Preference_kind_check" CHECK ("kind" IN ('telephone')),
    ADD CONSTRAINT "Preference_on_check" CHECK ("on" BETWEEN '1900-01-01' AND '2200-12-31');

ALTER TABLE "Referral"
    ADD CONSTRAINT "Referral_localOn_check" CHECK ("localOn" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Referral_source_check" CHECK ("source" IN ('provider', 'self')),
    ADD CONSTRAINT "Referral_reasons_check" CHECK (cardinality("reasons") <= 20 AND octet_length("reasons"::text) <= 20000 AND array_position("reasons", NULL) IS NULL),
    ADD CONSTRAINT "Referral_initialGoals_check" CHECK (cardinality("initialGoals") <= 20 AND octet_length("initialGoals"::text) <= 20000 AND array_position("initialGoals", NULL) IS NULL),
    ADD CONSTRAINT "Referral_referrer_check" CHECK (char_length("referrer") BETWEEN 1 AND 200);

ALTER TABLE "Enrollment"
    ADD CONSTRAINT "Enrollment_on_check" CHECK ("on" BETWEEN '1900-01-01' AND '2200-12-31');

ALTER TABLE "Closure"
    ADD CONSTRAINT "Closure_on_check" CHECK ("on" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Closure_reason_check" CHECK ("reason" IN ('caregiverDecision', 'jointDecision', 'goalsMet', 'withoutNotice', 'transfer', 'ineligible', 'other')),
    ADD CONSTRAINT "Closure_note_check" CHECK (char_length("note") BETWEEN 1 AND 4000);

ALTER TABLE "WaitlistEntry"
    ADD CONSTRAINT "WaitlistEntry_localOn_check" CHECK ("localOn" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "WaitlistEntry_reason_check" CHECK (char_length("reason") BETWEEN 1 AND 1000),
    ADD CONSTRAINT "WaitlistEntry_until_check" CHECK ("until" BETWEEN '1900-01-01' AND '2200-12-31');

ALTER TABLE "Contact"
    ADD CONSTRAINT "Contact_localOn_check" CHECK ("localOn" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Contact_localZone_check" CHECK (char_length("localZone") BETWEEN 1 AND 80),
    ADD CONSTRAINT "Contact_direction_check" CHECK ("direction" IN ('out', 'in')),
    ADD CONSTRAINT "Contact_with_check" CHECK (cardinality("with") > 0 AND "with" <@ ARRAY['caregiver', 'youth', 'treatmentProvider', 'stateAgency', 'other']),
    ADD CONSTRAINT "Contact_mode_check" CHECK ("mode" IN ('telephone', 'faceToFace', 'video', 'text', 'email', 'voicemail', 'letter')),
    ADD CONSTRAINT "Contact_units_check" CHECK ("units" BETWEEN 0 AND 10000),
    ADD CONSTRAINT "Contact_agency_check" CHECK (char_length("agency") BETWEEN 1 AND 200),
    ADD CONSTRAINT "Contact_note_check" CHECK (char_length("note") BETWEEN 1 AND 20000),
    ADD CONSTRAINT "Contact_endsAt_check" CHECK ("endsAt" >= "at");

ALTER TABLE "ContactAcceptance"
    ADD CONSTRAINT "ContactAcceptance_acceptedOn_check" CHECK ("acceptedOn" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "ContactAcceptance_note_check" CHECK (char_length("note") BETWEEN 1 AND 1000);

ALTER TABLE "ProgressReport"
    ADD CONSTRAINT "ProgressReport_text_check" CHECK (char_length("text") BETWEEN 1 AND 40000),
    ADD CONSTRAINT "ProgressReport_signedOn_check" CHECK ("signedOn" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "ProgressReport_signed_check" CHECK (num_nonnulls("signedAt", "signedOn", "signedById") IN (0, 3));

ALTER TABLE "Addendum"
    ADD CONSTRAINT "Addendum_text_check" CHECK (char_length("text") BETWEEN 1 AND 40000);

ALTER TABLE "Meeting"
    ADD CONSTRAINT "Meeting_kind_check" CHECK ("kind" IN ('cpt', 'treatmentTeam', 'carePlanning', 'dischargePlanning', 'workgroup')),
    ADD CONSTRAINT "Meeting_on_check" CHECK ("on" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Meeting_note_check" CHECK (char_length("note") BETWEEN 1 AND 20000),
    ADD CONSTRAINT "Meeting_about_check" CHECK (CASE WHEN "kind" = 'workgroup' THEN "agreementId" IS NOT NULL AND "familyId" IS NULL ELSE "familyId" IS NOT NULL AND "agreementId" IS NULL END);

ALTER TABLE "MeetingAttendance"
    ADD CONSTRAINT "MeetingAttendance_who_check" CHECK (num_nonnulls("staffId", "providerId") = 1);

ALTER TABLE "DischargePlan"
    ADD CONSTRAINT "DischargePlan_on_check" CHECK ("on" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "DischargePlan_text_check" CHECK (char_length("text") BETWEEN 1 AND 40000);

ALTER TABLE "PlanSignature"
    ADD CONSTRAINT "PlanSignature_signedOn_check" CHECK ("signedOn" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "PlanSignature_unsignedReason_check" CHECK (char_length("unsignedReason") BETWEEN 1 AND 1000),
    ADD CONSTRAINT "PlanSignature_outcome_check" CHECK (num_nonnulls("signedOn", "unsignedReason") = 1);

ALTER TABLE "PlanDelivery"
    ADD CONSTRAINT "PlanDelivery_localOn_check" CHECK ("localOn" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "PlanDelivery_to_check" CHECK ("to" IN ('caregiver', 'provider')),
    ADD CONSTRAINT "PlanDelivery_party_check" CHECK (CASE "to" WHEN 'caregiver' THEN "providerId" IS NULL ELSE "caregiverId" IS NULL END);

ALTER TABLE "Staff"
    ADD CONSTRAINT "Staff_displayName_check" CHECK (char_length("displayName") BETWEEN 1 AND 200),
    ADD CONSTRAINT "Staff_roles_check" CHECK (cardinality("roles") > 0 AND "roles" <@ ARRAY['familyPartner', 'seniorFamilyPartner', 'clinician', 'programManager', 'other']),
    ADD CONSTRAINT "Staff_hiredOn_check" CHECK ("hiredOn" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Staff_startsDutiesOn_check" CHECK ("startsDutiesOn" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Staff_leftOn_check" CHECK ("leftOn" BETWEEN '1900-01-01' AND '2200-12-31');

ALTER TABLE "StaffSupervisor"
    ADD CONSTRAINT "StaffSupervisor_from_check" CHECK ("from" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "StaffSupervisor_to_check" CHECK ("to" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "StaffSupervisor_period_check" CHECK ("to" >= "from");

ALTER TABLE "StaffRelation"
    ADD CONSTRAINT "StaffRelation_kind_check" CHECK ("kind" IN ('livesWith', 'relatedTo'));

ALTER TABLE "Assignment"
    ADD CONSTRAINT "Assignment_from_check" CHECK ("from" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Assignment_to_check" CHECK ("to" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Assignment_period_check" CHECK ("to" >= "from");

ALTER TABLE "Credential"
    ADD CONSTRAINT "Credential_kind_check" CHECK ("kind" IN ('driversLicense', 'autoInsurance', 'automobile', 'chwCertificate', 'clinicalLicense', 'cpsP')),
    ADD CONSTRAINT "Credential_issuedOn_check" CHECK ("issuedOn" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Credential_expiresOn_check" CHECK ("expiresOn" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Credential_plannedFor_check" CHECK ("plannedFor" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Credential_number_check" CHECK (char_length("number") BETWEEN 1 AND 100);

ALTER TABLE "Training"
    ADD CONSTRAINT "Training_topic_check" CHECK ("topic" IN ('targetPopulation', 'systemsOfCare', 'wraparound', 'cptRole', 'culture', 'communityResources', 'familyCenteredPractice', 'behaviorCoaching', 'socialSkills', 'psychotropics', 'safetyPlanning', 'crisisManagement', 'firstAidCpr', 'childServingSystems', 'iepBasics', 'juvenileCourt', 'payerSpecs', 'childDevelopment', 'conflictResolution', 'stateIccTraining', 'iccCompetency', 'superviseFamilyPartners')),
    ADD CONSTRAINT "Training_completedOn_check" CHECK ("completedOn" BETWEEN '1900-01-01' AND '2200-12-31');

ALTER TABLE "SupervisionSession"
    ADD CONSTRAINT "SupervisionSession_localOn_check" CHECK ("localOn" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "SupervisionSession_format_check" CHECK ("format" IN ('individual', 'dyad', 'group')),
    ADD CONSTRAINT "SupervisionSession_note_check" CHECK (char_length("note") BETWEEN 1 AND 20000),
    ADD CONSTRAINT "SupervisionSession_endsAt_check" CHECK ("endsAt" >= "at");

ALTER TABLE "SupervisionAttendance"
    ADD CONSTRAINT "SupervisionAttendance_part_check" CHECK ("part" IN ('supervisor', 'supervisee'));

ALTER TABLE "Leave"
    ADD CONSTRAINT "Leave_from_check" CHECK ("from" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Leave_to_check" CHECK ("to" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Leave_period_check" CHECK ("to" >= "from");

ALTER TABLE "RosterEntry"
    ADD CONSTRAINT "RosterEntry_localOn_check" CHECK ("localOn" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "RosterEntry_endsAt_check" CHECK ("endsAt" > "at");

ALTER TABLE "WorkingAgreement"
    ADD CONSTRAINT "WorkingAgreement_name_check" CHECK (char_length("name") BETWEEN 1 AND 200),
    ADD CONSTRAINT "WorkingAgreement_effectiveOn_check" CHECK ("effectiveOn" BETWEEN '1900-01-01' AND '2200-12-31');

ALTER TABLE "AnnualReport"
    ADD CONSTRAINT "AnnualReport_on_check" CHECK ("on" BETWEEN '1900-01-01' AND '2200-12-31');

ALTER TABLE "Obligation"
    ADD CONSTRAINT "Obligation_requirement_check" CHECK (char_length("requirement") BETWEEN 1 AND 40),
    ADD CONSTRAINT "Obligation_edition_check" CHECK (char_length("edition") BETWEEN 1 AND 80),
    ADD CONSTRAINT "Obligation_kind_check" CHECK (char_length("kind") BETWEEN 1 AND 40),
    ADD CONSTRAINT "Obligation_caseKind_check" CHECK ("caseKind" IN ('family', 'staff', 'agreement')),
    ADD CONSTRAINT "Obligation_clock_check" CHECK (char_length("clock") BETWEEN 1 AND 200),
    ADD CONSTRAINT "Obligation_topic_check" CHECK (char_length("topic") BETWEEN 1 AND 60),
    ADD CONSTRAINT "Obligation_windowFrom_check" CHECK ("windowFrom" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Obligation_windowTo_check" CHECK ("windowTo" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Obligation_dueOn_check" CHECK ("dueOn" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Obligation_startedOn_check" CHECK ("startedOn" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Obligation_satisfiedOn_check" CHECK ("satisfiedOn" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Obligation_status_check" CHECK ("status" IN ('not_required', 'not_started', 'open', 'due_today', 'overdue', 'met', 'met_late', 'not_met', 'undetermined')),
    ADD CONSTRAINT "Obligation_statusOnDue_check" CHECK ("statusOnDue" IN ('not_required', 'not_started', 'open', 'due_today', 'overdue', 'met', 'met_late', 'not_met', 'undetermined')),
    ADD CONSTRAINT "Obligation_statusAfterDue_check" CHECK ("statusAfterDue" IN ('not_required', 'not_started', 'open', 'due_today', 'overdue', 'met', 'met_late', 'not_met', 'undetermined')),
    ADD CONSTRAINT "Obligation_about_check" CHECK (CASE "caseKind" WHEN 'family' THEN "familyId" = "caseId" WHEN 'staff' THEN "staffId" = "caseId" AND "familyId" IS NULL ELSE "agreementId" = "caseId" AND "familyId" IS NULL END);

ALTER TABLE "CaseEvaluation"
    ADD CONSTRAINT "CaseEvaluation_caseKind_check" CHECK ("caseKind" IN ('family', 'staff', 'agreement')),
    ADD CONSTRAINT "CaseEvaluation_evaluatedOn_check" CHECK ("evaluatedOn" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "CaseEvaluation_nextChangeOn_check" CHECK ("nextChangeOn" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "CaseEvaluation_about_check" CHECK (CASE "caseKind" WHEN 'family' THEN "familyId" = "caseId" WHEN 'staff' THEN "staffId" = "caseId" AND "familyId" IS NULL ELSE "familyId" IS NULL AND "staffId" IS NULL END);

ALTER TABLE "Strike"
    ADD CONSTRAINT "Strike_factKind_check" CHECK ("factKind" IN ('agencyClosure', 'proclaimedHoliday', 'youth', 'caregiver', 'livingSituation', 'iccEnrollment', 'provider', 'consent', 'consentRevocation', 'preference', 'referral', 'enrollment', 'closure', 'waitlistEntry', 'contact', 'contactAcceptance', 'meeting', 'dischargePlan', 'planSignature', 'planDelivery', 'staff', 'staffSupervisor', 'staffRelation', 'assignment', 'credential', 'training', 'supervisionSession', 'leave', 'rosterEntry', 'workingAgreement', 'annualReport')),
    ADD CONSTRAINT "Strike_on_check" CHECK ("on" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Strike_why_check" CHECK (char_length("why") BETWEEN 1 AND 2000);

ALTER TABLE "AuditEntry"
    ADD CONSTRAINT "AuditEntry_action_check" CHECK (char_length("action") BETWEEN 1 AND 100),
    ADD CONSTRAINT "AuditEntry_recordKind_check" CHECK (char_length("recordKind") BETWEEN 1 AND 60),
    ADD CONSTRAINT "AuditEntry_changed_check" CHECK (cardinality("changed") <= 100 AND octet_length("changed"::text) <= 6000 AND array_position("changed", NULL) IS NULL),
    ADD CONSTRAINT "AuditEntry_requestId_check" CHECK (char_length("requestId") BETWEEN 1 AND 100);

ALTER TABLE "IdempotencyKey"
    ADD CONSTRAINT "IdempotencyKey_action_check" CHECK (char_length("action") BETWEEN 1 AND 100),
    ADD CONSTRAINT "IdempotencyKey_requestHash_check" CHECK (char_length("requestHash") BETWEEN 1 AND 100),
    ADD CONSTRAINT "IdempotencyKey_outcome_check" CHECK (jsonb_typeof("outcome") = 'object' AND octet_length("outcome"::text) <= 20000);
