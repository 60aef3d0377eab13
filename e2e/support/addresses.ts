import type { Permission } from '@/tenancy/permissions'
import { formCodeOf, type SampleAgency } from '../../tests/support/sample/agency'

type Asked = (of: SampleAgency) => string[]

/**
 * What to ask of each address that has a parameter, with the identifiers of the agency given. A page that is not listed
 * fails the sweep: add it here, with every way of asking it for somebody else's records.
 */
export const addresses: Readonly<Record<string, Asked>> = {
  '/people/[membershipId]': ({ members }) => Object.values(members).map(({ membershipId }) => `/people/${membershipId}`),
  '/programs/[programId]': ({ programId }) => [`/programs/${programId}`],
  '/staff/[staffId]': ({ members }) => Object.values(members).map(({ staffId }) => `/staff/${staffId}`),
  '/staff/[staffId]/verdicts': ({ members }) => Object.values(members).map(({ staffId }) => `/staff/${staffId}/verdicts`),
  '/families/[familyId]': ({ assigned, unassigned }) => [assigned, unassigned].map(({ familyId }) => `/families/${familyId}`),
  '/families/[familyId]/verdicts': ({ assigned, unassigned }) => [assigned, unassigned].map(({ familyId }) => `/families/${familyId}/verdicts`),
  '/families/[familyId]/contact': ({ assigned, unassigned }) => [assigned, unassigned].map(({ familyId }) => `/families/${familyId}/contact`),
  '/families/[familyId]/meetings': ({ assigned, unassigned }) => [assigned, unassigned].map(({ familyId }) => `/families/${familyId}/meetings`),
  '/families/[familyId]/services': ({ assigned, unassigned }) => [assigned, unassigned].map(({ familyId }) => `/families/${familyId}/services`),
  '/families/[familyId]/payers': ({ assigned, unassigned }) => [assigned, unassigned].map(({ familyId }) => `/families/${familyId}/payers`),
  '/agreements/[agreementId]': ({ agreementId }) => [`/agreements/${agreementId}`],
  '/agreements/[agreementId]/verdicts': ({ agreementId }) => [`/agreements/${agreementId}/verdicts`],
  '/families/[familyId]/consents': ({ assigned, unassigned }) => [assigned, unassigned].map(({ familyId }) => `/families/${familyId}/consents`),
  '/families/[familyId]/circumstances': ({ assigned, unassigned }) => [assigned, unassigned].map(({ familyId }) => `/families/${familyId}/circumstances`),
  '/families/[familyId]/discharge': ({ assigned, unassigned }) => [assigned, unassigned].map(({ familyId }) => `/families/${familyId}/discharge`),
  '/families/[familyId]/discharge/[planId]/plan.pdf': ({ assigned, unassigned }) => [assigned, unassigned].map(({ familyId, planId }) => `/families/${familyId}/discharge/${planId}/plan.pdf`),
  '/caseloads/[staffId]': ({ members: { familyPartner, seniorFamilyPartner } }) => [familyPartner, seniorFamilyPartner].map(({ staffId }) => `/caseloads/${staffId}`),
  '/referrals/[referralId]': ({ assigned, unassigned }) => [assigned, unassigned].map(({ referralId }) => `/referrals/${referralId}`),
  '/referrals/incoming/[incomingId]': ({ incomingId }) => [`/referrals/incoming/${incomingId}`],
  '/import/[importId]': ({ importId }) => [`/import/${importId}`],
  '/import/[importId]/errors': ({ importId }) => [`/import/${importId}/errors`],
  '/import/[importId]/progress': ({ importId }) => [`/import/${importId}/progress`],
  '/refer/[code]': ({ tenantId }) => [`/refer/${formCodeOf(tenantId)}`],
  '/invitation/[token]': ({ tenantId }) => [`/invitation/${tenantId}.${'A'.repeat(43)}`],
  '/api/auth/[...nextauth]': () => ['/api/auth/session', '/api/auth/csrf', '/api/auth/providers', '/api/auth/signin', '/api/auth/error'],
}

/** Addresses whose answers hold no word of an agency’s own, only what the rules say: its own people would not find theirs there either. What they tell whom is seen by their status. */
export const withoutRecords = ['/agreements/[agreementId]/verdicts', '/families/[familyId]/verdicts', '/staff/[staffId]/verdicts', '/import/[importId]/errors', '/import/[importId]/progress', '/import/template', '/invitation/[token]', '/refer/[code]', '/api/auth/[...nextauth]', '/sign-in']

/** The permission that opens each page of the workspace. A page that is not listed fails the sweep. */
export const opensWith: Readonly<Record<string, Permission>> = {
  '/account': 'self',
  '/agreements': 'programs.manage',
  '/agreements/[agreementId]': 'programs.manage',
  '/agreements/[agreementId]/verdicts': 'programs.manage',
  '/agreements/new': 'programs.manage',
  '/compliance': 'compliance.read',
  '/deciding': 'self',
  '/families': 'families.read',
  '/families/[familyId]': 'families.read',
  '/families/[familyId]/contact': 'contacts.log',
  '/families/[familyId]/verdicts': 'families.read',
  '/families/[familyId]/meetings': 'contacts.log',
  '/families/[familyId]/services': 'families.manage',
  '/families/[familyId]/payers': 'families.read',
  '/families/[familyId]/consents': 'consents.record',
  '/families/[familyId]/circumstances': 'circumstances.record',
  '/families/[familyId]/discharge': 'discharge.record',
  '/families/[familyId]/discharge/[planId]/plan.pdf': 'discharge.record',
  '/caseloads': 'families.manage',
  '/caseloads/[staffId]': 'families.manage',
  '/import': 'imports.run',
  '/import/[importId]': 'imports.run',
  '/import/[importId]/errors': 'imports.run',
  '/import/[importId]/progress': 'imports.run',
  '/import/template': 'imports.run',
  '/people': 'people.manage',
  '/people/[membershipId]': 'people.manage',
  '/people/invite': 'people.manage',
  '/programs': 'programs.manage',
  '/programs/[programId]': 'programs.manage',
  '/programs/days': 'programs.manage',
  '/programs/new': 'programs.manage',
  '/programs/referral-form': 'programs.manage',
  '/referrals': 'referrals.read',
  '/referrals/[referralId]': 'referrals.read',
  '/referrals/incoming/[incomingId]': 'referrals.manage',
  '/referrals/new': 'referrals.manage',
  '/referrals/waitlist': 'referrals.read',
  '/reports': 'contacts.log',
  '/requirements': 'programs.read',
  '/staff': 'staff.read',
  '/staff/[staffId]': 'staff.read',
  '/staff/[staffId]/verdicts': 'staff.read',
  '/staff/new': 'staff.manage',
  '/staff/supervision': 'supervision.record',
  '/staff/trainings': 'staff.read',
  '/today': 'contacts.log',
}

/** The verdicts on one sentence of the agency's own document. */
const asksTold: Asked = ({ programId }) => [`program=${programId}&requirement=CPP-TP-04&edition=undated`]

/** All but the last character of the agency's word: it finds them, and repeating it tells nothing. */
const searched = ({ token }: SampleAgency) => token.slice(0, -1)

/**
 * What may stand after the `?` of each address that reads it, aimed at the agency given. A page that reads its
 * `searchParams` and is not listed fails the sweep: add it with every parameter that it reads.
 */
export const questions: Readonly<Record<string, Asked>> = {
  '/agreements/[agreementId]': () => ['decided=everything'],
  '/agreements/[agreementId]/verdicts': asksTold,
  '/compliance': ({ programId, members: { familyPartner, clinician }, assigned }) => [
    `program=${programId}`,
    `person=${familyPartner.staffId}`,
    `person=${clinician.membershipId}&program=${programId}`,
    `urgency=families&program=${programId}&person=${familyPartner.staffId}`,
    'requirement=CP2P-04&status=due_today&view=words&all=families',
    `requirement=${assigned.familyId}&all=people`,
    `page=2&families=2&program=${programId}`,
  ],
  '/families': (of) => [`program=${of.programId}&state=all`, `program=${of.programId}&page=2`, 'state=closed'],
  '/families/[familyId]': ({ assigned }) => ['decided=everything', `fact=${assigned.contactId}`, `fact=${assigned.reportId}&facts=5000`],
  '/families/[familyId]/contact': () => ['reached=yes'],
  '/families/[familyId]/verdicts': asksTold,
  '/staff/[staffId]/verdicts': asksTold,
  '/import': () => ['what=families', 'what=staff'],
  '/import/template': () => ['kind=staff'],
  '/referrals': ({ programId }) => [`program=${programId}`, `stage=started&program=${programId}&page=2`],
  '/referrals/new': ({ incomingId }) => [`from=${incomingId}`],
  '/reports': () => ['of=all', 'of=all&page=1&late=2', 'late=1'],
  '/today': ({ members: { familyPartner, clinician } }) => ['person=all', `person=${familyPartner.staffId}`, `person=${clinician.staffId}&page=2`],
  '/requirements': (of) => [`program=${of.programId}`, `program=${of.programId}&coverage=computed`, `q=${searched(of)}`],
  '/staff/[staffId]': () => ['decided=everything'],
  '/staff': () => ['who=here', 'role=clinician', 'role=clinician&page=2', 'who=left'],
  '/staff/supervision': () => ['page=2'],
  '/staff/trainings': ({ programId }) => [`program=${programId}`, `program=${programId}&page=2`],
  '/sign-in': ({ assigned }) => [`callbackUrl=/families/${assigned.familyId}`, 'callbackUrl=https://elsewhere.example/&next=//elsewhere.example&error=x', `to=/families/${assigned.familyId}`, 'to=//elsewhere.example', 'to=https://elsewhere.example'],
  '/api/auth/[...nextauth]': ({ assigned }) => [`callbackUrl=/families/${assigned.familyId}`, 'callbackUrl=https://elsewhere.example/&error=x'],
}

/** The addresses of a route: without a question, or with each of them. */
export const pathsOf = (route: string, of: SampleAgency): string[] => addresses[route]?.(of) ?? [route]
export const questionsOf = (route: string, of: SampleAgency): string[] => (questions[route]?.(of) ?? []).flatMap((question) => pathsOf(route, of).map((path) => `${path}?${question}`))

/** Values that no page of ours writes, as they stand in an address. */
const hostile = [
  '', '-1', '0', '1e400', 'NaN', '99999999999999999999', '%00', '%01%1b%7f%0d%0a', '%E2%80%AE%F0%9F%8C%B1', '%', '%ED%A0%80', '%2F..%2F..%2Fetc%2Fpasswd', '%252F',
  "'%20OR%201=1--", '%25%5F%5C', '__proto__', '%3Cscript%3E', 'javascript:alert(1)', 'https://[', '%2F%2Felsewhere.example', 'x'.repeat(4000), '00000000-0000-0000-0000-000000000000',
]

/** An address of a route with each hostile value: in its path, or in all that it reads of a question; and with each word of a question twice and as a list. */
export function hostileAddresses(route: string, of: SampleAgency): string[] {
  const [path = route] = pathsOf(route, of)
  const names = [...new Set((questions[route]?.(of) ?? []).flatMap((question) => [...new URLSearchParams(question).keys()]))]
  const all = (say: (name: string) => string) => `${path}?${names.map(say).join('&')}`
  const asked = names.length ? [...hostile.map((value) => all((name) => `${name}=${value}`)), all((name) => `${name}=1&${name}=2`), all((name) => `${name}[]=1&${name}[a]=2`)] : []
  return [...asked, ...(route.includes('[') ? hostile.filter(Boolean).map((value) => route.replace(/\[[^\]]+\]/, value)) : [])]
}
