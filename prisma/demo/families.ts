import { addYears, type Day } from '@/rules/calendar/civil-date'
import type { Book } from './book'
import { entered, type Person } from './people'
import { madeUpAddress, madeUpPhone, type Naming, pickNaming } from './names'
import type { Random } from './random'
import { isThere } from './supervision'

/** A program as the stories of its families need it. */
export type DemoProgram = { readonly id: string; readonly spec: string; readonly under: number; readonly reportDays?: number }

export type ProviderKind = 'icc' | 'iht' | 'outpatient'
export type DemoProvider = { readonly id: string; readonly kind: ProviderKind }

/** Who works with a family from a day on, and when in the week they usually meet. */
export type Assigned = { readonly person: Person; readonly from: Day }
export type Slot = { readonly weekday: number; readonly minutes: number; readonly updateWeekday: number; readonly updateMinutes: number }

export type DemoFamily = {
  readonly id: string
  readonly name: string
  readonly program: DemoProgram
  readonly random: Random
  readonly slot: Slot
  readonly youths: readonly string[]
  readonly caregivers: readonly string[]
  readonly language: string
  /** Filled when treatment providers become known. */
  readonly providers: DemoProvider[]
  /** In the order of their days. */
  readonly assigned: readonly Assigned[]
  /** Who steps in while the one assigned is away. */
  readonly cover: Person
  readonly icc: boolean
}

export type FamilyNotes = {
  readonly program: DemoProgram
  readonly assigned: readonly Assigned[]
  readonly cover: Person
  readonly knownFrom: Day
  readonly youths?: number
  readonly icc?: boolean
  readonly naming?: Naming
  readonly areaCode: string
  readonly towns: readonly string[]
  readonly diagnoses?: readonly string[]
  readonly foster?: boolean
}

/** Who is assigned on a day: the first one also before their first day. */
export function partnerOn(family: DemoFamily, day: Day): Person {
  const { person } = family.assigned.findLast(({ from }) => from <= day) ?? family.assigned[0] ?? { person: family.cover }
  return person
}

/** Who can do something on a day; undefined when neither the one assigned nor the cover is there. */
export function workerOn(family: DemoFamily, day: Day): Person | undefined {
  const person = partnerOn(family, day)
  if (isThere(person, day)) return person
  return isThere(family.cover, day) ? family.cover : undefined
}

/** Families of one Family Partner meet at different hours: five weekdays, three hours, some in the evening, a few on Saturdays. */
function slotFor(random: Random, place: number): Slot {
  const hour = [[555, 900], [640, 1080], [795, 990]][Math.floor(place / 5) % 3] ?? [555]
  const saturday = random.chance(0.03)
  return {
    weekday: saturday ? 6 : (place % 5) + 1, minutes: saturday ? 600 : random.pick(hour) + 5 * random.between(0, 3),
    updateWeekday: ((place + 2) % 5) + 1, updateMinutes: 690 + 20 * (Math.floor(place / 5) % 3),
  }
}

const relationships = ['mother', 'mother', 'mother', 'father', 'grandmother', 'aunt', 'stepfather', 'guardian']
const safeMessages = ['Leave a first name only, no agency name.', 'Text before calling; no voicemail.', 'Fine on this number, also for others to hear.', 'Call after 5 pm. Somebody else answers during the day.']

/** The surname that fewest families bear so far, and a given name with which the family is called like no other. */
function nameFamily(book: Book, random: Random, naming: Naming): { readonly surname: string; readonly elder: string; readonly name: string } {
  const taken = new Set(book.rows.Family.map(({ name }) => name))
  const free = naming.families.filter((surname) => !taken.has(`${surname} family`))
  const surname = random.pick(free.length > 0 ? free : naming.families)
  const called = (given: string) => `${surname} family (${given})`
  const givens = naming.adults.filter((given) => !taken.has(called(given)))
  const elder = random.pick(givens.length > 0 ? givens : naming.adults)
  return { surname, elder, name: free.length > 0 ? `${surname} family` : called(elder) }
}

/** What is on file about signing: of parents and guardians that they may, of foster parents that they may not, of others nothing yet. */
function authorityOf(relationship: string, { enteredAt, enteredById }: { readonly enteredAt: string; readonly enteredById: string }) {
  const authority = relationship === 'mother' || relationship === 'father' ? 'parent' : relationship === 'guardian' ? 'guardian' : relationship === 'foster parent' ? 'stateCustody' : null
  return authority === null ? {} : { authority, authorityAt: enteredAt, authorityById: enteredById }
}

/** A family with its youths and caregivers. What happens to it is told elsewhere. */
export function addFamily(book: Book, notes: FamilyNotes): DemoFamily {
  const { program, assigned, cover, knownFrom, areaCode, towns } = notes
  const id = book.newId()
  const random = book.random.branch(`family/${book.rows.Family.length}`)
  const naming = notes.naming ?? pickNaming(random)
  const { surname, elder, name } = nameFamily(book, random, naming)
  const first = assigned[0]?.person ?? cover
  const facts = { familyId: id, ...entered(book, first, knownFrom, 960) }
  book.add('Family', { id, name, address: madeUpAddress(random, towns), createdAt: facts.enteredAt })
  const youths = Array.from({ length: notes.youths ?? 1 }, (_, place) => {
    const age = random.between(5, Math.min(17, program.under - 2))
    const bornOn = addYears(book.today, -age) - random.between(10, 355) - place
    return book.add('Youth', { ...facts, givenName: naming.youths[(random.between(0, 20) + place) % naming.youths.length] ?? random.pick(naming.youths), familyName: surname, bornOn: book.date(bornOn), diagnoses: [...(notes.diagnoses ?? [])] })
  })
  const caregivers = (random.chance(0.3) ? [elder, random.pick(naming.adults)] : [elder]).map((givenName, place) => {
    const relationship = notes.foster ? 'foster parent' : place === 0 ? random.pick(relationships) : 'partner'
    const caregiverId = book.add('Caregiver', {
      ...facts, givenName, familyName: surname, relationship, foster: notes.foster ?? false,
      phone: madeUpPhone(random, areaCode), firstLanguage: naming.language, ...(random.chance(0.3) ? { safeMessage: random.pick(safeMessages) } : {}),
    })
    for (const youthId of youths) book.add('CaregiverYouth', { familyId: id, caregiverId, youthId, ...authorityOf(relationship, facts) })
    return caregiverId
  })
  const family: DemoFamily = { id, name, program, random, slot: slotFor(random, first.families++), youths, caregivers, language: naming.language, providers: [], assigned, cover, icc: notes.icc ?? false }
  for (const { person } of assigned.slice(1)) person.families++
  return family
}

/** Writes down who works with the family until when; the last one until the family leaves. */
export function addAssignments(book: Book, family: DemoFamily, from: Day, until: Day | null): void {
  for (const [at, { person, from: since }] of family.assigned.entries()) {
    const begins = at === 0 ? Math.max(from, person.startsOn) : since
    const next = family.assigned[at + 1]?.from
    const ends = next === undefined ? until : until === null ? next - 1 : Math.min(next - 1, until)
    if (ends !== null && ends < begins) continue
    book.add('Assignment', { familyId: family.id, staffId: person.staffId, from: book.date(begins), to: ends === null ? null : book.date(ends), ...entered(book, family.cover, begins, 545) })
  }
}

const surnames = ['Okafor', 'Brennan', 'Lindqvist', 'Sorel', 'Ashworth', 'Pereira', 'Mirza', 'Delacroix', 'Hathersage', 'Novak']
const organizations: Readonly<Record<ProviderKind, readonly string[]>> = {
  icc: ['Tidewater Care Coordination', 'Northshore Wraparound'],
  iht: ['Juniper In-Home Therapy', 'Stepping Stones In-Home'],
  outpatient: ['Larkspur Counseling', 'Millbrook Clinic', 'Harbor Street Psychology'],
}

/** A treatment provider, from a day on. */
export function addProvider(book: Book, family: DemoFamily, kind: ProviderKind, referring: boolean, from: Day, to: Day | null = null): DemoProvider {
  const { random } = family
  const id = book.add('Provider', {
    familyId: family.id, kind, referring, from: book.date(from), to: to === null ? null : book.date(to), name: `${random.pick(['Alex', 'Robin', 'Jordan', 'Casey', 'Morgan', 'Dana'])} ${random.pick(surnames)}`,
    organization: random.pick(organizations[kind]), phone: madeUpPhone(random, '617'), ...entered(book, family.cover, Math.max(from, book.since), 970),
  })
  const provider = { id, kind }
  family.providers.push(provider)
  return provider
}

const rank: readonly ProviderKind[] = ['icc', 'iht', 'outpatient']

/** Whose plan governs: the highest kind. */
export const governingProvider = (family: DemoFamily) => rank.flatMap((kind) => family.providers.filter((provider) => provider.kind === kind))[0]
