import type { ContactTest } from '../spec/events'

/** A two-way exchange with a caregiver, by any means, in either direction, by any staff. */
export const reachedCaregiver: ContactTest = { with: 'caregiver', reached: true }

/** A Family Partner service delivered to a caregiver. Asked of whoever records it, never inferred (ambiguity A16). */
export const serviceDelivered: ContactTest = { with: 'caregiver', reached: true, service: true, byFamilyPartner: true }

/** A Family Partner reached a caregiver. */
export const partnerReachedCaregiver: ContactTest = { with: 'caregiver', reached: true, byFamilyPartner: true }

/** A Family Partner reached the treatment provider with an update on progress, by any means. */
export const providerUpdated: ContactTest = { with: 'treatmentProvider', reached: true, progressUpdate: true, byFamilyPartner: true }

/** A video contact that reached a caregiver. */
export const videoWithCaregiver: ContactTest = { with: 'caregiver', reached: true, modes: ['video'] }

/** Any contact with a state agency, tries too: it is about the family. */
export const stateAgencyContacted: ContactTest = { with: 'stateAgency', reached: null }
