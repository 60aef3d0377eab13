import { describe, expect, test } from 'vitest'
import { clinician, contact, familyPartner, judge, noAnswer, only, referral, say, service, video, visit, voicemail, youth } from '../../support/case-builder'
import { cases, peerToPeer } from './table'

/*
 * "The Caregiver Peer to Peer Support provider contacts the parent/caregiver to initiate services within three (3)
 * business days of receipt of the referral": every exchange that reached the caregiver, by whatever means, in either direction.
 */

const monday = referral('2026-06-01 10:00') // due Thu Jun 4

describe('three business days', () => {
  cases(peerToPeer, 'CPP-TP-04', [
    ['reached on the day before the last one', '2026-06-30', [monday, contact('2026-06-03 10:00')], 'met; due 2026-06-04; done 2026-06-03'],
    ['reached late in the evening of the last day', '2026-06-30', [monday, contact('2026-06-04 23:30')], 'met; due 2026-06-04; done 2026-06-04'],
    ['reached the day after', '2026-06-30', [monday, contact('2026-06-05 08:00')], 'met_late; due 2026-06-04; done 2026-06-05'],
    ['not reached, with a day left', '2026-06-03', [monday], 'open; due 2026-06-04'],
    ['not reached on the last day', '2026-06-04', [monday], 'due_today; due 2026-06-04'],
    ['not reached, and the last day is over', '2026-06-05', [monday], 'overdue; due 2026-06-04'],
    ['a self-referral is a referral', '2026-06-05', [referral('2026-06-01 10:00', { source: 'self' })], 'overdue; due 2026-06-04'],
    ['an answered e-mail is an exchange', '2026-06-05', [monday, contact('2026-06-02 10:00', { mode: 'email' })], 'met; due 2026-06-04; done 2026-06-02'],
    ['so is an answered text message', '2026-06-05', [monday, contact('2026-06-02 10:00', { mode: 'text' })], 'met; due 2026-06-04; done 2026-06-02'],
    ['so are a visit and a video call, without anybody’s acceptance', '2026-06-05', [monday, video('2026-06-03 10:00'), visit('2026-06-04 10:00')], 'met; due 2026-06-04; done 2026-06-03'],
    ['so is a call from the caregiver', '2026-06-05', [monday, contact('2026-06-02 10:00', { direction: 'in' })], 'met; due 2026-06-04; done 2026-06-02'],
    ['anybody of the provider may make it', '2026-06-05', [monday, familyPartner(), clinician(), contact('2026-06-02 10:00', { by: 'DR' })], 'met; due 2026-06-04; done 2026-06-02'],
    ['a voicemail reaches nobody', '2026-06-05', [monday, voicemail('2026-06-02 10:00')], 'overdue; due 2026-06-04'],
    ['an unanswered text message reaches nobody', '2026-06-05', [monday, noAnswer('2026-06-02 10:00', { mode: 'text' })], 'overdue; due 2026-06-04'],
    ['the youth is not the caregiver', '2026-06-05', [monday, contact('2026-06-02 10:00', { with: ['youth', 'other'] })], 'overdue; due 2026-06-04'],
    ['a contact before the referral came in is none of its', '2026-06-05', [monday, contact('2026-06-01 09:59')], 'overdue; due 2026-06-04'],
  ])
})

describe('weekends', () => {
  cases(peerToPeer, 'CPP-TP-04', [
    ['received on Thursday', '2026-06-05', [referral('2026-06-04 10:00')], 'open; due 2026-06-09'],
    ['received on Friday evening', '2026-06-05', [referral('2026-06-05 23:30')], 'open; due 2026-06-10'],
    ['received on Saturday', '2026-06-06', [referral('2026-06-06 10:00')], 'open; due 2026-06-10'],
    ['received on Sunday', '2026-06-07', [referral('2026-06-07 23:30')], 'open; due 2026-06-10'],
    ['over the night clocks go forward', '2026-03-06', [referral('2026-03-06 23:30')], 'open; due 2026-03-11'],
    ['over the night clocks go back', '2026-10-30', [referral('2026-10-30 23:30')], 'open; due 2026-11-04'],
    ['over the end of a leap February', '2028-02-25', [referral('2028-02-25 10:00')], 'open; due 2028-03-01'],
    ['over the end of an ordinary February', '2026-02-26', [referral('2026-02-26 10:00')], 'open; due 2026-03-03'],
  ])
})

describe('Massachusetts holidays', () => {
  cases(peerToPeer, 'CPP-TP-04', [
    ['the Fourth of July 2026 is a Saturday and stays there: Friday is a business day', '2026-07-01', [referral('2026-07-01 10:00')], 'open; due 2026-07-06'],
    ['the Fourth of July 2027 is a Sunday, kept on Monday', '2027-07-01', [referral('2027-07-01 10:00')], 'open; due 2027-07-07'],
    ['Juneteenth 2026 is a Friday; June 17 is a business day', '2026-06-16', [referral('2026-06-16 10:00')], 'open; due 2026-06-22'],
    ['Juneteenth 2027 is a Saturday: the Friday before is a business day', '2027-06-16', [referral('2027-06-16 10:00')], 'open; due 2027-06-21'],
    ['Patriots’ Day, the third Monday of April', '2026-04-16', [referral('2026-04-16 10:00')], 'open; due 2026-04-22'],
    ['March 17 is a business day', '2026-03-16', [referral('2026-03-16 10:00')], 'open; due 2026-03-19'],
    ['Thanksgiving; the Friday after it is a business day', '2026-11-24', [referral('2026-11-24 10:00')], 'open; due 2026-11-30'],
    ['Christmas 2026, a Friday', '2026-12-23', [referral('2026-12-23 10:00')], 'open; due 2026-12-29'],
    ['Christmas 2022, a Sunday, kept on Monday', '2022-12-22', [referral('2022-12-22 10:00')], 'open; due 2022-12-28'],
    ['New Year’s Day 2028 is a Saturday: the last Friday of 2027 is a business day', '2027-12-29', [referral('2027-12-29 10:00')], 'open; due 2028-01-03'],
    ['Martin Luther King’s day', '2026-01-16', [referral('2026-01-16 10:00')], 'open; due 2026-01-22'],
    ['Columbus Day', '2026-10-09', [referral('2026-10-09 10:00')], 'open; due 2026-10-15'],
    ['Veterans’ Day in the middle of the week', '2026-11-10', [referral('2026-11-10 10:00')], 'open; due 2026-11-16'],
    ['a referral on a holiday is of that day', '2026-05-25', [referral('2026-05-25 10:00')], 'open; due 2026-05-28'],
  ])

  test('the result says which days were skipped, and why', () => {
    const [said] = only(judge({ ...peerToPeer, asOf: '2026-04-16' }, [youth(), referral('2026-04-16 10:00')]), 'CPP-TP-04').because.slice(-2)
    expect(said).toMatch(/Apr 18 .*Apr 19 .*Apr 20 .*Patriots/)
  })

  test('the agency’s closing its doors does not move the due date', () => {
    const settings = { ...peerToPeer, asOf: '2026-06-05', agency: { closures: ['2026-06-02', '2026-06-03'] } }
    expect(say(only(judge(settings, [youth(), monday]), 'CPP-TP-04'))).toBe('overdue; due 2026-06-04')
  })
})

describe('other tables of holidays', () => {
  const beforeTheFourth = referral('2026-07-01 10:00')

  cases({ ...peerToPeer, holidays: 'US-federal' }, 'CPP-TP-04', [
    ['the federal Fourth of July 2026 is kept on Friday', '2026-07-01', [beforeTheFourth], 'open; due 2026-07-07'],
    ['Patriots’ Day is no federal holiday', '2026-04-16', [referral('2026-04-16 10:00')], 'open; due 2026-04-21'],
  ])
  cases({ ...peerToPeer, holidays: 'US-FL' }, 'CPP-TP-04', [
    ['in Florida the day after Thanksgiving is a holiday', '2026-11-24', [referral('2026-11-24 10:00')], 'open; due 2026-12-01'],
    ['and Juneteenth is not', '2026-06-17', [referral('2026-06-17 10:00')], 'open; due 2026-06-22'],
  ])
  cases({ ...peerToPeer, holidays: 'US-GA' }, 'CPP-TP-04', [
    ['Georgia’s list of 2025 is known: its spring holiday is Friday April 18', '2025-04-16', [referral('2025-04-16 10:00')], 'open; due 2025-04-22'],
    ['Georgia’s list of 2026 is not, so no due date is known', '2026-06-05', [monday], 'undetermined'],
    ['not even when the caregiver was reached', '2026-06-05', [monday, contact('2026-06-02 10:00')], 'undetermined'],
    ['a count that ends on the last day of 2025 needs no list of 2026', '2025-12-31', [referral('2025-12-24 10:00')], 'due_today; due 2025-12-31'],
    ['a count that runs into 2026 does', '2025-12-31', [referral('2025-12-29 10:00')], 'undetermined'],
  ])

  test('it names the year that is missing', () => {
    const { because } = only(judge({ ...peerToPeer, asOf: '2026-06-05', holidays: 'US-GA' }, [youth(), monday]), 'CPP-TP-04')
    expect(because.join(' ')).toContain('2026')
  })
})

describe('another reading of "business day" says so', () => {
  const readings: readonly [string, string, string][] = [
    ['weekdays', 'holidays are business days too', '2026-04-21'],
    ['federal', 'federal holidays only', '2026-04-21'],
    ['agencyOpen', 'days the agency is open', '2026-04-23'],
  ]
  test.each(readings)('A05 %s: %s', (reading, _words, due) => {
    const settings = { ...peerToPeer, asOf: '2026-04-17', readings: { A05: reading }, agency: { closures: ['2026-04-17'] } }
    const finding = only(judge(settings, [youth(), referral('2026-04-16 10:00')]), 'CPP-TP-04')
    expect(say(finding)).toBe(`open; due ${due}`)
    expect(finding.because.join(' ')).toMatch(/A05/)
    expect(finding.readings).toContain('A05')
  })

  test('A13: services begun by then, instead of contact', () => {
    const facts = [youth(), monday, contact('2026-06-02 10:00'), service('2026-06-05 10:00')]
    expect(say(only(judge({ ...peerToPeer, asOf: '2026-06-05' }, facts), 'CPP-TP-04'))).toBe('met; due 2026-06-04; done 2026-06-02')
    expect(say(only(judge({ ...peerToPeer, asOf: '2026-06-05', readings: { A13: 'servicesStarted' } }, facts), 'CPP-TP-04'))).toBe('met_late; due 2026-06-04; done 2026-06-05')
  })
})
