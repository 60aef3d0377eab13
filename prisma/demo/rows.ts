import type { Prisma } from '@/db/database'

/** The rows of each table as the demo makes them: dates as `YYYY-MM-DD`, moments as ISO 8601 in UTC. */
export type Tables = {
  Agency: Prisma.AgencyCreateManyInput
  User: Prisma.UserCreateManyInput
  Membership: Prisma.MembershipCreateManyInput
  Program: Prisma.ProgramCreateManyInput
  ProclaimedHoliday: Prisma.ProclaimedHolidayCreateManyInput
  AgencyClosure: Prisma.AgencyClosureCreateManyInput
  Family: Prisma.FamilyCreateManyInput
  Strike: Prisma.StrikeCreateManyInput
  Staff: Prisma.StaffCreateManyInput
  StaffSupervisor: Prisma.StaffSupervisorCreateManyInput
  Credential: Prisma.CredentialCreateManyInput
  Training: Prisma.TrainingCreateManyInput
  SupervisionSession: Prisma.SupervisionSessionCreateManyInput
  SupervisionAttendance: Prisma.SupervisionAttendanceCreateManyInput
  Leave: Prisma.LeaveCreateManyInput
  RosterEntry: Prisma.RosterEntryCreateManyInput
  WorkingAgreement: Prisma.WorkingAgreementCreateManyInput
  AnnualReport: Prisma.AnnualReportCreateManyInput
  Youth: Prisma.YouthCreateManyInput
  Caregiver: Prisma.CaregiverCreateManyInput
  CaregiverYouth: Prisma.CaregiverYouthCreateManyInput
  LivingSituation: Prisma.LivingSituationCreateManyInput
  IccEnrollment: Prisma.IccEnrollmentCreateManyInput
  Provider: Prisma.ProviderCreateManyInput
  Consent: Prisma.ConsentCreateManyInput
  ConsentRevocation: Prisma.ConsentRevocationCreateManyInput
  Preference: Prisma.PreferenceCreateManyInput
  StaffRelation: Prisma.StaffRelationCreateManyInput
  Closure: Prisma.ClosureCreateManyInput
  Referral: Prisma.ReferralCreateManyInput
  Enrollment: Prisma.EnrollmentCreateManyInput
  ReferralTelling: Prisma.ReferralTellingCreateManyInput
  WaitlistEntry: Prisma.WaitlistEntryCreateManyInput
  Assignment: Prisma.AssignmentCreateManyInput
  Contact: Prisma.ContactCreateManyInput
  ContactYouth: Prisma.ContactYouthCreateManyInput
  ContactCaregiver: Prisma.ContactCaregiverCreateManyInput
  ContactAcceptance: Prisma.ContactAcceptanceCreateManyInput
  ProgressReport: Prisma.ProgressReportCreateManyInput
  Addendum: Prisma.AddendumCreateManyInput
  ReportReview: Prisma.ReportReviewCreateManyInput
  Meeting: Prisma.MeetingCreateManyInput
  MeetingAttendance: Prisma.MeetingAttendanceCreateManyInput
  DischargePlan: Prisma.DischargePlanCreateManyInput
  PlanSignature: Prisma.PlanSignatureCreateManyInput
  PlanDelivery: Prisma.PlanDeliveryCreateManyInput
}

export type Table = keyof Tables

/** Every table, each after those it refers to: the order in which rows can be written. */
export const tablesInOrder = [
  'Agency', 'User', 'Membership', 'Program', 'ProclaimedHoliday', 'AgencyClosure', 'Family', 'Strike', 'Staff', 'StaffSupervisor', 'Credential',
  'Training', 'SupervisionSession', 'SupervisionAttendance', 'Leave', 'RosterEntry', 'WorkingAgreement', 'AnnualReport', 'Youth', 'Caregiver',
  'CaregiverYouth', 'LivingSituation', 'IccEnrollment', 'Provider', 'Consent', 'ConsentRevocation', 'Preference', 'StaffRelation', 'Closure',
  'Referral', 'ReferralTelling', 'Enrollment', 'WaitlistEntry', 'Assignment', 'Contact', 'ContactYouth', 'ContactCaregiver', 'ContactAcceptance', 'ProgressReport',
  'Addendum', 'ReportReview', 'Meeting', 'MeetingAttendance', 'DischargePlan', 'PlanSignature', 'PlanDelivery',
] as const satisfies readonly Table[]

/** All that is written of one agency. */
export type Rows = { readonly [T in Table]: Tables[T][] }

export function noRows(): Rows {
  return Object.fromEntries(tablesInOrder.map((table) => [table, []])) as unknown as Rows
}
