import { describe, expect, test } from 'vitest'
import { demoRows } from '../../../prisma/demo'
import { type CalendarDate, isoFromDay } from '@/rules/calendar/civil-date'
import { zoneOf } from '@/rules/calendar/zone'

const days = ['2026-11-21', '2026-11-24', '2027-03-01'] as CalendarDate[]

/** Dates and moments are made as text, though their columns also take others. */
const text = (value: unknown) => String(value)

describe.each(days)('around %s', (today) => {
  const agencies = demoRows(today, '$argon2id$made-up')
  const contacts = agencies.flatMap(({ Contact }) => Contact)

  test('no contact lies in the future, or was written down before it happened or after today', () => {
    expect(contacts.length).toBeGreaterThan(5000)
    expect(contacts.filter(({ localOn }) => text(localOn) >= today)).toEqual([])
    expect(contacts.filter(({ at, endsAt, enteredAt }) => text(at) > text(endsAt) || text(enteredAt) < text(at))).toEqual([])
    expect(contacts.filter(({ enteredAt, localZone }) => isoFromDay(zoneOf(localZone).localDay(Date.parse(text(enteredAt)))) >= today)).toEqual([])
  })

  test('a contact’s date is the one on the wall where it happened', () => {
    expect(contacts.filter(({ at, localOn, localZone }) => isoFromDay(zoneOf(localZone).localDay(Date.parse(text(at)))) !== localOn)).toEqual([])
  })

  test('no contact comes before the family’s referral', () => {
    for (const { Referral, Contact, Enrollment } of agencies) {
      const first = new Map<string, string>()
      for (const { familyId, at } of Referral) if (text(at) < (first.get(familyId) ?? '9')) first.set(familyId, text(at))
      expect(Contact.filter(({ familyId, at }) => text(at) < (first.get(familyId) ?? '0'))).toEqual([])
      const without = new Set(Enrollment.filter(({ referralId }) => !referralId).map(({ familyId }) => familyId))
      expect(Contact.filter(({ familyId }) => !first.has(familyId) && !without.has(familyId))).toEqual([])
    }
  })

  test('nobody has a contact outside their time with the agency', () => {
    for (const { Staff, Contact } of agencies) {
      const byId = new Map(Staff.map((person) => [person.id, person]))
      const outside = Contact.filter(({ byId: by, localOn }) => {
        const person = byId.get(by ?? '')
        return !person || text(localOn) < text(person.startsDutiesOn) || (person.leftOn && text(localOn) > text(person.leftOn))
      })
      expect(outside).toEqual([])
    }
  })

  test('every stay that ended did so after it began', () => {
    for (const { Closure, Enrollment } of agencies) {
      const closedOn = new Map(Closure.map(({ id, on }) => [id, text(on)]))
      expect(Enrollment.filter(({ closureId, on }) => closureId && text(closedOn.get(closureId)) < text(on))).toEqual([])
    }
  })

  test('who left has left by every list: the referral ended with the enrollment, most after a planning meeting, and some plans are signed', () => {
    for (const { Closure, Enrollment, Referral } of agencies) {
      const left = new Set(Enrollment.filter(({ closureId }) => closureId).map(({ familyId }) => familyId))
      const stays = new Set(Enrollment.filter(({ closureId }) => !closureId).map(({ familyId }) => familyId))
      expect(Referral.filter(({ familyId, closureId }) => left.has(familyId) && !stays.has(familyId) && !closureId)).toEqual([])
      const closedOn = new Map(Closure.map(({ id, on }) => [id, text(on)]))
      expect(Referral.filter(({ closureId, localOn }) => closureId && text(closedOn.get(closureId)) < text(localOn))).toEqual([])
    }
    const [massachusetts] = agencies
    expect(massachusetts?.Meeting.filter(({ kind }) => kind === 'dischargePlanning').length).toBeGreaterThan(5)
    expect(massachusetts?.PlanSignature.filter(({ signedOn, caregiverId }) => signedOn && caregiverId).length).toBeGreaterThan(5)
    expect(massachusetts?.ReferralTelling.length).toBeGreaterThan(50)
  })

  test('some contacts were struck, each by somebody and for a reason', () => {
    for (const { Strike, Contact } of agencies) {
      expect(Contact.filter(({ strikeId }) => strikeId).map(({ id, strikeId }) => [strikeId, id])).toEqual(Strike.map(({ id, factId }) => [id, factId]))
      expect(Strike.filter(({ byId, why }) => !byId || !why)).toEqual([])
    }
  })
})
