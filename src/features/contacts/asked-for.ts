import type { PayerSpec } from '@/rules/spec/payer-spec'

/** What a payer's document needs to be asked of a contact, beside what is always asked. */
export interface AskedFor {
  /** Whether a face-to-face interview was offered. */
  readonly interview: boolean
  /** The three conditions of telehealth, of a contact by video. */
  readonly telehealth: boolean
  /** Units of service. */
  readonly units: boolean
  /** Ways of contact that count only once a reviewer has accepted them. */
  readonly accepted: readonly string[]
}

/** Whether anywhere within there is such a key with such a value. */
function holds(within: unknown, test: (key: string, value: unknown) => boolean): boolean {
  if (typeof within !== 'object' || within === null) return false
  return Object.entries(within).some(([key, value]) => test(key, value) || holds(value, test))
}

/** What stands under a key, anywhere within. */
function under(within: unknown, key: string): readonly unknown[] {
  if (typeof within !== 'object' || within === null) return []
  return Object.entries(within).flatMap(([name, value]) => (name === key ? [value] : under(value, key)))
}

/** Reads from the obligations themselves what they look at, so that a new payer's form needs no code. */
export function askedBy(specs: readonly PayerSpec[]): AskedFor {
  const obligations = specs.flatMap(({ editions }) => editions.flatMap((edition) => edition.obligations))
  return {
    interview: holds(obligations, (key, value) => key === 'offersInterview' && value === true),
    telehealth: holds(obligations, (key) => key === 'telehealthModes'),
    accepted: [...new Set(under(obligations, 'acceptedModes').flat().map(String))],
    units: holds(obligations, (key, value) => key === 'measure' && value === 'units'),
  }
}
