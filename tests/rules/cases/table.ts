import { expect, test } from 'vitest'
import { judge, only, say, weeksOf, youth, type Case, type CaseSettings } from '../../support/case-builder'

type Settings = Omit<CaseSettings, 'asOf'> & { readonly spec: string }

/** A table of worked cases about the one youth Y1: each judged on its day, and the one finding that decides a requirement. */
export function cases(settings: Settings, requirement: string, rows: readonly Case[]): void {
  for (const [sentence, asOf, facts, expected] of rows)
    test(sentence, () => {
      expect(say(only(judge({ ...settings, asOf }, [youth(), ...facts]), requirement))).toBe(expected)
    })
}

/** The same for rules judged week by week: what becomes of each week, by its Monday. */
export function weeks(settings: Settings, requirement: string, rows: readonly (readonly [sentence: string, asOf: string, facts: readonly unknown[], expected: readonly string[]])[]): void {
  for (const [sentence, asOf, facts, expected] of rows)
    test(sentence, () => {
      expect(weeksOf(judge({ ...settings, asOf }, [youth(), ...facts]), requirement)).toEqual(expected)
    })
}

export const beacon = { spec: 'beacon-family-partner' }
export const optum = { spec: 'optum-fst' }
export const peerToPeer = { spec: 'caregiver-peer-to-peer' }
