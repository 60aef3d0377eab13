/** What a column holds: what is checked when two columns may have been swapped. */
export type Holds = 'words' | 'name' | 'day' | 'time' | 'yesNo' | 'email' | 'phone' | 'number'

/** One thing that a column of a spreadsheet can be. */
export interface ImportField {
  readonly id: string
  readonly label: string
  /** What belongs there, in plain words. */
  readonly says: string
  readonly holds: Holds
  readonly needed?: true
  /** The field that can stand for this one and its other half: a whole name. */
  readonly partOf?: string
  /** What else people call it. */
  readonly also: readonly string[]
  /** What the template shows. */
  readonly example: string
}

const field = (id: string, label: string, holds: Holds, says: string, example: string, also: readonly string[] = [], needed?: true): ImportField => ({ id, label, holds, says, example, also, ...(needed ? { needed } : {}) })

/** Half of a name, and the column in which some files have both halves. */
const half = (partOf: string, made: ImportField): ImportField => ({ ...made, partOf })
const wholeName = (id: string, label: string, also: readonly string[]) => field(id, label, 'name', 'First and last name, where one column holds both: Mateo Silva, or Silva, Mateo.', '', also)

const youth = [
  half('youthName', field('youthGiven', 'Youth first name', 'name', 'The youth’s first name.', 'Mateo', ['first name', 'given name', 'child first name', 'youth given name', 'client first name', 'first', 'fname', 'member first name'], true)),
  half('youthName', field('youthFamily', 'Youth last name', 'name', 'The youth’s last name.', 'Silva', ['last name', 'surname', 'family name', 'child last name', 'youth family name', 'client last name', 'last', 'lname', 'member last name'], true)),
  wholeName('youthName', 'Youth name', ['youth full name', 'child name', 'client name', 'client', 'member name', 'name', 'full name', 'child', 'youth']),
  field('bornOn', 'Born', 'day', 'The youth’s birth date, as 2014-03-28 or 3/28/2014.', '2014-03-28', ['birth date', 'birthdate', 'date of birth', 'dob', 'birthday', 'youth birth date', 'youth dob', 'child dob', 'youth born'], true),
] as const

const families = [
  field('family', 'Family', 'words', 'Any name or number that brothers and sisters share. Without it, youths with the same caregiver and telephone number are one family.', 'F-17', ['family id', 'family number', 'household', 'household id', 'case', 'case number', 'case id']),
  ...youth,
  field('program', 'Program', 'words', 'The program’s name, as it stands under Programs. Not needed where you choose one for the whole file.', '', ['program name', 'service', 'contract', 'payer', 'payor']),
  field('referredOn', 'Referred on', 'day', 'The day the referral reached your agency.', '2026-09-08', ['referral date', 'date of referral', 'referred', 'date referred', 'referral received', 'received on', 'intake date']),
  field('referredAt', 'Referral time', 'time', 'The time of day it reached you. Noon where it is empty.', '15:10', ['time of referral', 'referred at', 'time received']),
  field('referrer', 'Referred by', 'words', 'Who referred. Empty where the family came by itself.', 'Riverside Clinic', ['referrer', 'referring provider', 'referral source', 'referred from']),
  field('enrolledOn', 'Services began', 'day', 'The first day of services. Empty where they have not begun.', '2026-09-21', ['enrolled on', 'enrollment date', 'enrolled', 'start date', 'service start', 'admission date', 'opened', 'open date', 'date opened']),
  field('closedOn', 'Services ended', 'day', 'The last day enrolled. Empty where services go on.', '', ['closed on', 'closed', 'close date', 'closing date', 'date closed', 'end date', 'service end', 'discharged', 'discharged on', 'discharge date', 'date of discharge', 'exit date', 'disenrolled on']),
  field('closedBecause', 'Why they ended', 'words', 'Needed where services have ended: caregiver decision, joint decision, goals met, left without notice, transfer, not eligible or other.', '', ['discharge reason', 'reason for discharge', 'closing reason', 'close reason', 'reason closed', 'reason for closing', 'exit reason']),
  field('lastService', 'Last service', 'day', 'The day of the last service, where services have ended. It is kept with the words on their end; a discharge plan is counted from the services among your past contacts.', '', ['last service date', 'date of last service', 'last date of service']),
  field('partner', 'Family Partner', 'name', 'Who walks with the family, or did until services ended, by the name on the staff file.', '', ['family partner name', 'assigned to', 'fp', 'staff', 'worker', 'peer', 'assigned staff', 'parent partner']),
  field('partnerSince', 'With them since', 'day', 'The day the Family Partner took the family on. Empty: since services began, or since the referral.', '', ['assigned on', 'assignment date', 'partner since', 'date assigned']),
  half('caregiverName', field('caregiverGiven', 'Caregiver first name', 'name', 'The caregiver’s first name.', 'Ana', ['parent first name', 'guardian first name', 'caregiver given name', 'parent given name'], true)),
  half('caregiverName', field('caregiverFamily', 'Caregiver last name', 'name', 'The caregiver’s last name.', 'Silva', ['parent last name', 'guardian last name', 'caregiver family name', 'caregiver surname', 'parent surname'], true)),
  wholeName('caregiverName', 'Caregiver name', ['caregiver full name', 'parent name', 'guardian name', 'parent guardian name', 'caregiver', 'parent', 'guardian', 'parent guardian']),
  field('relationship', 'Relationship', 'words', 'What the caregiver is to the youth.', 'mother', ['relation', 'relationship to youth', 'caregiver relationship']),
  field('phone', 'Telephone', 'phone', 'The caregiver’s telephone number.', '617-555-0142', ['phone', 'phone number', 'telephone number', 'mobile', 'cell', 'caregiver phone', 'contact number', 'parent phone']),
  field('email', 'E-mail', 'email', 'The caregiver’s e-mail address.', 'ana@example.org', ['email', 'email address', 'caregiver email', 'e mail address', 'parent email']),
  field('language', 'First language', 'words', 'The caregiver’s first language, in English.', 'Spanish', ['language', 'primary language', 'preferred language', 'caregiver language']),
  field('message', 'Message note', 'words', 'Whether and how a message may be left.', 'A first name only', ['safe message', 'voicemail ok', 'message', 'leave message']),
  field('provider', 'Treatment provider', 'name', 'Who treats the youth: a therapist or care coordinator.', 'Jo Kim', ['provider', 'therapist', 'clinician', 'care coordinator', 'provider name', 'hub provider']),
  field('providerKind', 'Kind of treatment', 'words', 'ICC, IHT or outpatient.', 'IHT', ['provider kind', 'provider type', 'hub', 'treatment', 'level of care']),
  field('diagnoses', 'Diagnoses', 'words', 'Mental illness, Substance-related disorder, Developmental disability, Autism, … with a semicolon between two.', 'Autism', ['diagnosis', 'dx']),
  field('reasons', 'Reasons', 'words', 'The reasons of the referral, with a semicolon between two.', 'School refusal', ['referral reasons', 'reason', 'referral reason', 'reason for referral']),
  field('goals', 'Initial goals', 'words', 'The goals named in the referral, with a semicolon between two.', 'A calmer morning', ['first goals', 'goals', 'goal']),
] as const

const staff = [
  field('name', 'Name', 'name', 'First and last name.', 'Nadia Okonkwo', ['staff name', 'full name', 'employee', 'employee name', 'staff', 'staff member'], true),
  field('roles', 'Roles', 'words', 'Family Partner, Senior Family Partner, Clinician, Program manager or Other staff, with a semicolon between two.', 'Family Partner', ['role', 'title', 'job title', 'position'], true),
  field('hiredOn', 'Day of hiring', 'day', 'As 2026-01-12 or 1/12/2026.', '2026-01-12', ['hired on', 'hire date', 'date of hire', 'hired']),
  field('startsDutiesOn', 'First day of duties', 'day', 'The core course is due before it.', '2026-02-02', ['starts duties', 'start of duties', 'duties from', 'start date', 'first day']),
  field('leftOn', 'Last day', 'day', 'Empty for everybody who is here.', '', ['left on', 'termination date', 'end date', 'left']),
  field('licensed', 'Independently licensed', 'yesNo', 'Yes or no, for clinicians.', 'no', ['independently licensed clinician', 'licensed']),
  field('senior', 'Senior clinician', 'yesNo', 'Yes or no, for clinicians.', 'no', ['senior']),
  field('languages', 'Languages', 'words', 'What they speak with families, in English, with a semicolon between two.', 'English; Spanish', ['language', 'languages spoken', 'speaks', 'spoken languages']),
] as const

const contacts = [
  ...youth,
  field('on', 'Date', 'day', 'The day of the contact, as 2026-10-05 or 10/5/2026. A time may stand behind it.', '2026-10-05', ['contact date', 'date of contact', 'day', 'service date', 'date of service'], true),
  field('at', 'Time', 'time', 'When it began: 14:30 or 2:30 PM. Noon where it is empty.', '14:30', ['start time', 'began at', 'contact time', 'time of contact', 'start']),
  field('by', 'By', 'name', 'Who made it, by the name on the staff file.', '', ['staff', 'family partner', 'worker', 'made by', 'contact by', 'staff name', 'completed by'], true),
  field('mode', 'How', 'words', 'Telephone, face to face, video, text, e-mail, voicemail or letter.', 'telephone', ['mode', 'type', 'contact type', 'method', 'contact method', 'type of contact'], true),
  field('with', 'With', 'words', 'Caregiver, youth, provider, state agency or other, with a semicolon between two. Caregiver where it is empty.', 'caregiver', ['with whom', 'contact with', 'who', 'person contacted']),
  field('reached', 'Reached', 'yesNo', 'Yes where you spoke with each other, no where nobody was reached.', 'yes', ['reached someone', 'successful', 'contact made', 'outcome'], true),
  field('direction', 'Direction', 'words', 'Out where you called, in where they did. Out where it is empty.', 'out', ['incoming or outgoing', 'in or out']),
  field('minutes', 'Minutes', 'number', 'How long it took. Needed where two people talked.', '30', ['duration', 'length', 'duration minutes', 'min']),
  field('service', 'Service delivered', 'yesNo', 'Yes or no. Needed where a caregiver was reached.', 'yes', ['service', 'service provided', 'billable']),
  field('interview', 'Interview offered', 'yesNo', 'Yes where a first interview was offered.', 'no', ['offered interview', 'interview']),
  field('update', 'Progress update', 'yesNo', 'Yes where the provider was told how it goes.', 'no', ['update given', 'provider update']),
  field('units', 'Units', 'number', 'Where your payer counts them.', '', ['unit']),
  field('words', 'Report', 'words', 'What happened, as it stands in your records. Without it the report is still to be written.', 'We talked about mornings.', ['note', 'notes', 'progress note', 'narrative', 'comments', 'progress report', 'summary']),
] as const

/** What can come from a spreadsheet. */
export const importKinds = ['families', 'staff', 'contacts'] as const
export type ImportKind = (typeof importKinds)[number]

export const fieldsOf: Readonly<Record<ImportKind, readonly ImportField[]>> = { families, staff, contacts }

export const kindNames: Readonly<Record<ImportKind, string>> = { families: 'Families and enrollments', staff: 'Staff', contacts: 'Past contacts' }

/** What one row of each is. */
export const rowSays: Readonly<Record<ImportKind, string>> = {
  families: 'One row for each youth and each stay in a program, also one that has ended, with a caregiver.',
  staff: 'One row for each person. They get no log-in by it.',
  contacts: 'One row for each contact and youth. The families come first.',
}

/** A field by its id. */
export const fieldOf = (kind: ImportKind, id: string): ImportField | undefined => fieldsOf[kind].find((one) => one.id === id)

/** The column that a field is read from: its own, or that of the whole name which it is half of. */
export function columnOf(kind: ImportKind, columns: Readonly<Record<string, number>>, id: string): { readonly id: string; readonly at: number } | undefined {
  for (const one of [id, fieldOf(kind, id)?.partOf]) {
    const at = one === undefined ? undefined : columns[one]
    if (one !== undefined && at !== undefined) return { id: one, at }
  }
  return undefined
}
