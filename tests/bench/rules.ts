import { dayFromIso, isoFromDay, type Day } from '@/rules/calendar/civil-date'
import { evaluate } from '@/rules/evaluate'
import { parseCase } from '@/rules/facts/case-file'
import { specsOnBoard } from '@/rules/specs/on-board'
import { medianMs, ms, report, times } from './measure'
import { firstDay, yearOfOneFamily } from './year-of-one-family'

/**
 * What the same year costs at the least: integer days in, dates and statuses out. No facts read, no zone, no sentence, no
 * citation, nothing that could be shown to anybody.
 */
function bareLoop(caregiver: Int32Array, provider: Int32Array, enrolled: Day, closed: Day, asOf: Day, bornOn: Day, status: Uint8Array, due: Int32Array): number {
  let at = 0
  for (const contacts of [caregiver, provider]) {
    let next = 0
    for (let monday = enrolled - ((enrolled + 3) % 7); monday <= closed && monday <= asOf; monday += 7) {
      while (next < contacts.length && (contacts[next] ?? 0) < monday) next += 1
      const met = next < contacts.length && (contacts[next] ?? 0) <= monday + 6
      status[at] = monday < enrolled || monday + 6 > closed ? 0 : met ? 1 : asOf <= monday + 6 ? 2 : 3
      due[at++] = monday + 6
    }
  }
  const limit = bornOn + 7670
  for (const day of caregiver) {
    status[at] = day < limit ? 1 : 3
    due[at++] = limit - 1
    status[at] = 4
    due[at++] = day
  }
  for (const day of [...caregiver, ...provider]) {
    status[at] = 1
    due[at++] = day
  }
  const first = caregiver[0] ?? 0
  for (const [start, length] of [[firstDay, 5], [first, 14], [first, 5], [closed, 7], [closed, 7], [closed, 7], [closed, 7]] as const) {
    status[at] = asOf > start + length ? 3 : 2
    due[at++] = start + length
  }
  return at
}

const statuses = ['not_required', 'met', 'open', 'not_met', 'undetermined'] as const

/** The same loop, with what it found written down as somebody could read it: a date and a status each, and still no reason. */
function inWords(found: number, status: Uint8Array, due: Int32Array) {
  return Array.from({ length: found }, (_, at) => ({ due: isoFromDay(due[at] ?? 0), status: statuses[status[at] ?? 0] }))
}

/** The evaluation of a year-long enrollment beside the bare loop, in one run. */
export function benchRules(): void {
  const file = parseCase(yearOfOneFamily('year'))
  const library = { specs: specsOnBoard }
  const caregiver = Int32Array.from({ length: 104 }, (_, n) => firstDay + 4 + Math.floor(n * 3.5))
  const provider = Int32Array.from({ length: 52 }, (_, n) => firstDay + 9 + n * 7)
  const status = new Uint8Array(1000)
  const due = new Int32Array(1000)
  const bornOn = dayFromIso('2012-09-01')
  const loop = () => bareLoop(caregiver, provider, firstDay + 7, firstDay + 370, firstDay + 380, bornOn, status, due)
  const floor = medianMs(() => { for (let n = 0; n < 50; n += 1) loop() }) / 50
  const written = medianMs(() => { for (let n = 0; n < 50; n += 1) inWords(loop(), status, due) }) / 50
  const whole = medianMs(() => evaluate(file, library))
  const parsing = medianMs(() => parseCase(yearOfOneFamily('year')))
  const findings = evaluate(file, library).findings.length
  report(times(whole, floor), `a year-long enrollment judged, beside a bare loop over integer days (${ms(whole)} beside ${ms(floor)})`)
  report(times(whole, written), `the same beside that loop with its dates and statuses written down, in nobody's words (${ms(written)})`)
  report(`${((whole * 1000) / findings).toFixed(2)} µs`, `a finding, of ${findings}, each with its sentences and citation`)
  report(ms(parsing), 'to check the same case, as the command does before judging it')
}
