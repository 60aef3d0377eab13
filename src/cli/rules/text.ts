import { dayFromIso, spoken } from '@/rules/calendar/civil-date'
import type { Result } from '@/rules/evaluate'
import type { Finding, Status } from '@/rules/finding'
import { sayReading } from '@/rules/readings/words'

/** How a status is said. */
export const statusWords: Readonly<Record<Status, string>> = {
  overdue: 'Overdue', due_today: 'Due today', not_met: 'Not met', undetermined: 'Undetermined', open: 'Open', not_started: 'Not started', met_late: 'Met late', met: 'Met',
  not_required: 'Not required',
}

const order = Object.keys(statusWords) as Status[]

const date = (iso: string) => spoken(dayFromIso(iso))

function headline(finding: Finding): string {
  const when = finding.window ? `, ${date(finding.window.from)} to ${date(finding.window.to)}` : finding.due ? `, due ${date(finding.due)}` : ''
  const who = Object.entries(finding.about).map(([key, value]) => `${key} ${String(value)}`).join(', ')
  return `${statusWords[finding.status]}: ${finding.title}${when}${who ? ` (${who})` : ''}`
}

function paragraph(finding: Finding): string {
  const { section, item, quote } = finding.citation
  return [
    headline(finding),
    ...finding.because.map((sentence) => `  ${sentence}`),
    `  “${quote}” § ${section}${item ? `, ${item}` : ''} [${finding.requirements.join(', ')}]`,
    ...(finding.readings.length > 0 ? [`  Read as in ${finding.readings.join(', ')}.`] : []),
  ].join('\n')
}

/** How the sentences the verdicts rest on are read where a program chose nothing else; what it chose stands in the verdict. */
function glossary(findings: readonly Finding[]): string {
  const ambiguities = [...new Set(findings.flatMap(({ readings }) => readings))].sort()
  const lines = ambiguities.flatMap((ambiguity) => {
    const words = sayReading(ambiguity, 'default')
    return words === undefined ? [] : [`  ${ambiguity}  ${words}`]
  })
  return lines.length > 0 ? `\nHow unclear sentences are read, unless a verdict says otherwise:\n${lines.join('\n')}\n` : ''
}

/** A result as a program manager can read it, in pieces: what needs somebody first, what is settled last. */
export function* asText(result: Result): Generator<string> {
  const sorted = result.findings.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || (a.due ?? '').localeCompare(b.due ?? ''))
  const counts = order.map((status) => [statusWords[status].toLowerCase(), sorted.filter((finding) => finding.status === status).length] as const)
  const summary = counts.flatMap(([word, count]) => (count > 0 ? [`${count} ${word}`] : [])).join(', ')
  const head = `${result.case ? `${result.case}: ` : ''}${result.spec}, edition ${result.edition}, as of ${date(result.asOf)}`
  yield `${head}\n${summary || 'Nothing to judge.'}\n\n`
  for (const [at, finding] of sorted.entries()) yield (at > 0 ? '\n\n' : '') + paragraph(finding)
  yield `\n${glossary(sorted)}`
}
