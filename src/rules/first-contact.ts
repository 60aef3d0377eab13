import { isoFromDay, type CalendarDate } from './calendar/civil-date'
import { evaluate, type Library } from './evaluate'
import type { CaseFile } from './facts/case-file'
import { isWith, whyNotCounted } from './facts/contact-test'
import { openDossier } from './facts/dossier'
import { openYouthFiles } from './facts/youth-file'
import type { Finding, Ref } from './finding'
import { staysOf } from './kinds/deadline'
import { contactsOf } from './kinds/events'
import { aboutEpisode } from './kinds/judging'
import type { Deadline, Obligation } from './spec/obligation'
import type { ContactTest } from './spec/events'
import { readObligations } from './spec/readings'

/** A contact within a stay, as the clock of first contact looks at it. */
export interface Try {
  readonly contact: Ref
  readonly on: CalendarDate
  /** Why it does not count, in words that finish "not counted: "; null where it counts. */
  readonly whyNot: string | null
  /** Whether it is the one that met the clock, in time or late. */
  readonly meets: boolean
}

/** The clock of a first contact within one stay of one youth: how it stands, and what each try is to it. */
export interface FirstContact {
  readonly finding: Finding
  readonly tries: readonly Try[]
}

/** A clock that a referral starts and a contact stops. */
type FirstContactClock = Deadline & { readonly done: { readonly event: 'contact'; readonly test: ContactTest } }

/** Whether an obligation is the clock of first contact: from the referral to a contact. */
export const isFirstContact = (rule: Obligation): rule is FirstContactClock =>
  rule.kind === 'deadline' && rule.starts.event === 'referral' && rule.done.event === 'contact'

/**
 * Every try of first contact in a case under its payer's document: whether it counts, and if not why not, by the same
 * test that decides the clock. A document that asks for no first contact has none.
 *
 * @throws CaseError as `evaluate` does
 */
export function firstContacts(file: CaseFile, library: Library): readonly FirstContact[] {
  const { findings } = evaluate(file, library, { subjects: ['family'] })
  const dossier = openDossier(file)
  const clocks = (library.specs.find(({ id }) => id === file.spec)?.editions ?? []).flatMap((edition) =>
    readObligations(edition, file.readings ?? {}).flatMap(({ rule }) => (isFirstContact(rule) ? [{ rule, edition: edition.edition }] : [])),
  )
  return clocks.flatMap(({ rule, edition }) =>
    openYouthFiles(dossier).flatMap((youth) =>
      staysOf(rule, youth).flatMap((episode, at, stays): FirstContact[] => {
        const about = aboutEpisode(youth, episode)
        const finding = findings.find((one) => one.requirements[0] === rule.requirements[0] && one.citation.edition === edition && one.about.youth === about.youth && one.about.referral === about.referral)
        if (!finding) return []
        const { test } = rule.done
        const tried = contactsOf({ dossier, youth, episode, next: stays[at + 1] }).filter((contact) => isWith(test, contact))
        return [{
          finding,
          tries: tried.map((contact) => ({
            contact: contact.ref, on: isoFromDay(contact.day), whyNot: whyNotCounted(test, contact, youth, dossier) ?? null, meets: finding.satisfiedBy.includes(contact.ref),
          })),
        }]
      }),
    ),
  )
}
