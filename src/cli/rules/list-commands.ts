import { CaseError } from '@/rules/facts/case-file'
import { readingWords } from '@/rules/readings/words'
import { speakEdition } from '@/rules/spec/editions'
import type { PayerSpec } from '@/rules/spec/payer-spec'
import { readingsOffered } from '@/rules/spec/readings'
import { specsOnBoard } from '@/rules/specs/on-board'
import type { Asked } from './arguments'

function specsAsked(spec: string | undefined) {
  const found = spec === undefined ? specsOnBoard : specsOnBoard.filter(({ id }) => id === spec)
  if (found.length === 0) throw new CaseError(`--spec: "${spec ?? ''}" is not on board; on board: ${specsOnBoard.map(({ id }) => id).join(', ')}`)
  return found
}

const write = (text: string) => new Promise<number>((resolve) => process.stdout.write(text, () => resolve(0)))

/** `requirements`: every requirement of the documents on board and how it is covered. */
export function printRequirements({ spec, json }: Asked): Promise<number> {
  const rows = specsAsked(spec).flatMap((one) =>
    one.requirements.map(({ id, section, item, quote, coverage, names }) => ({ id, spec: one.id, section, item, quote, coverage, names })),
  )
  if (json) return write(`${JSON.stringify(rows, null, 1)}\n`)
  return write(rows.map(({ id, coverage, names, section, item, quote }) => `${id}  ${coverage}${names.length > 0 ? ` (${names.join(', ')})` : ''}\n  § ${section}, ${item}: “${quote}”\n`).join(''))
}

/** What a program can set: each ambiguity with other readings, in words. */
const readingsOf = (spec: PayerSpec) =>
  [...readingsOffered(spec)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([ambiguity, names]) => {
    const words = readingWords[ambiguity]
    const sorted = [...names].sort().map((name) => [name, words?.otherwise?.[name] ?? ''] as const)
    return { ambiguity, question: words?.question ?? '', default: words?.default ?? '', otherwise: Object.fromEntries(sorted) }
  })

function readingsAsText(spec: PayerSpec): string {
  const said = readingsOf(spec).map(({ ambiguity, question, default: usual, otherwise }) =>
    [`  ${ambiguity}  ${question}`, `    default: ${usual}`, ...Object.entries(otherwise).map(([name, words]) => `    ${name}: ${words}`)].join('\n'),
  )
  return `Readings a program can set:\n${said.join('\n')}\n`
}

const specAsJson = (spec: PayerSpec) => {
  const { id, document, publisher, short, sha256, holidays, editions, requirements } = spec
  return {
    id, document, publisher, short, sha256, holidays, requirements: requirements.length,
    editions: editions.map(({ edition, from, to, note }) => ({ edition, from, to, ...(note === undefined ? {} : { note }) })),
    readings: readingsOf(spec),
  }
}

const specAsText = ({ id, document, editions }: PayerSpec) =>
  `${id}  ${document}\n${editions.map((edition) => `  ${speakEdition(edition)}${edition.note ? `\n  ${edition.note}` : ''}\n`).join('')}`

/** `specs`: the editions on board, with the dates they are in force; as JSON, or of one spec, also the readings a program can set. */
export function printSpecs({ json, spec }: Asked): Promise<number> {
  const found = specsAsked(spec)
  if (json) return write(`${JSON.stringify(found.map(specAsJson), null, 1)}\n`)
  return write(found.map((one) => specAsText(one) + (spec === undefined ? '' : readingsAsText(one))).join(''))
}
