import { dayFromIso } from '@/rules/calendar/civil-date'
import type { Book } from './book'
import { addContact } from './contacts'
import { type DemoFamily, partnerOn } from './families'
import { entered } from './people'

const mistakes = ['Saved twice: the same call is on record a few minutes earlier.', 'Belongs to another family. Entered there with the right date.', 'Wrong day. The visit did not take place because of the storm.']

/** Contacts that were entered in error: still on record, with who said so and why. One for each of these families. */
export function addMistakes(book: Book, families: readonly DemoFamily[]): void {
  for (const [at, family] of families.entries()) {
    const last = book.rows.Contact.findLast((contact) => contact.familyId === family.id && contact.reached)
    if (!last) continue
    const day = dayFromIso(String(last.localOn))
    if (day + 1 >= book.today) continue
    const by = partnerOn(family, day)
    const strikeId = book.newId()
    const contactId = addContact(book, family, { day, minutes: family.slot.minutes + 20, length: 20, by, with: 'caregiver', mode: 'telephone', reached: true, service: true, strikeId })
    const struck = entered(book, at % 2 ? family.cover : by, day + 1, 575)
    book.add('Strike', { id: strikeId, familyId: family.id, factKind: 'contact', factId: contactId, at: struck.enteredAt, on: book.date(Math.min(day + 1, book.today - 1)), byId: struck.enteredById, why: mistakes[at % mistakes.length] ?? '' })
  }
}
