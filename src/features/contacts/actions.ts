'use server'

import { action } from '@/tenancy/action'
import { acceptContact, strikeAcceptance } from './acceptance'
import { pagesOf } from './addresses'
import { finishReport, strikeContact } from './changes'
import { logContact } from './commands'
import { findContact, findContactFamily, holdFamily } from './queries'
import { acceptedContact, finishedReport, newContact, struckContact } from './schema'

/** Logs a contact, or a try that reached nobody, and answers which verdicts it turned. */
export const logContactAction = action({
  name: 'contacts.log',
  permission: 'contacts.log',
  input: newContact,
  row: async (scope, db, { familyId }) => {
    await holdFamily(db, familyId)
    return await findContactFamily(scope, db, familyId)
  },
  run: async (scope, db, input, family) => {
    const logged = await logContact(scope, db, input, family)
    if (!logged.ok) return logged
    // A second send is on record as one: it changed nothing.
    const record = { kind: logged.again ? 'contactSentAgain' : 'contact', id: input.id, familyId: family.id }
    return { ok: true, value: logged.value, records: [record], revalidate: pagesOf(family.id) }
  },
})

/** Signs the report of one youth on a contact that was saved without words. */
export const finishReportAction = action({
  name: 'contacts.finishReport',
  permission: 'contacts.log',
  input: finishedReport,
  row: (scope, db, { contactId }) => findContact(scope, db, contactId),
  run: async (scope, db, input, contact) => {
    const finished = await finishReport(scope, db, input, contact)
    if (!finished.ok) return finished
    const { familyId } = contact
    return { ok: true, value: { turned: finished.turned }, records: [{ kind: finished.again ? 'reportSentAgain' : 'progressReport', id: finished.id, familyId, changed: ['signedAt'] }], revalidate: pagesOf(familyId) }
  },
})

/** Strikes a contact that was entered in error. */
export const strikeContactAction = action({
  name: 'contacts.strike',
  permission: 'contacts.strike',
  input: struckContact,
  row: (scope, db, { contactId }) => findContact(scope, db, contactId),
  run: async (scope, db, input, contact) => {
    const struck = await strikeContact(scope, db, input, contact)
    if (!struck.ok) return struck
    const { id, familyId } = contact
    return { ok: true, value: { turned: struck.turned }, records: [{ kind: 'contact', id, familyId, changed: ['strikeId'] }, { kind: 'strike', id: struck.id, familyId }], revalidate: pagesOf(familyId) }
  },
})

/** Accepts the mode of a contact that counts only with a reviewer's acceptance. */
export const acceptContactAction = action({
  name: 'contacts.accept',
  permission: 'contacts.accept',
  input: acceptedContact,
  row: (scope, db, { contactId }) => findContact(scope, db, contactId),
  run: async (scope, db, input, contact) => {
    const accepted = await acceptContact(scope, db, input, contact)
    if (!accepted.ok) return accepted
    const { familyId } = contact
    return { ok: true, value: { turned: accepted.turned }, records: [{ kind: accepted.again ? 'contactAcceptanceSentAgain' : 'contactAcceptance', id: accepted.id, familyId }], revalidate: pagesOf(familyId) }
  },
})

/** Strikes an acceptance that was given in error. */
export const strikeAcceptanceAction = action({
  name: 'contacts.strikeAcceptance',
  permission: 'contacts.accept',
  input: struckContact,
  row: (scope, db, { contactId }) => findContact(scope, db, contactId),
  run: async (scope, db, input, contact) => {
    const struck = await strikeAcceptance(scope, db, input, contact)
    if (!struck.ok) return struck
    return { ok: true, value: { turned: struck.turned }, records: [{ kind: 'contactAcceptance', id: struck.id, familyId: contact.familyId, changed: ['strikeId'] }], revalidate: pagesOf(contact.familyId) }
  },
})
