import { CaseError } from '@/rules/facts/case-file'
import { speakEdition } from '@/rules/spec/editions'
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

/** `specs`: the editions on board, with the dates they are in force. */
export function printSpecs({ json, spec }: Asked): Promise<number> {
  const found = specsAsked(spec)
  if (json)
    return write(`${JSON.stringify(found.map(({ id, document, publisher, short, sha256, holidays, editions, requirements }) => ({
      id, document, publisher, short, sha256, holidays, requirements: requirements.length,
      editions: editions.map(({ edition, from, to, note }) => ({ edition, from, to, ...(note === undefined ? {} : { note }) })),
    })), null, 1)}\n`)
  return write(found.map(({ id, document, editions }) => `${id}  ${document}\n${editions.map((edition) => `  ${speakEdition(edition)}${edition.note ? `\n  ${edition.note}` : ''}\n`).join('')}`).join(''))
}
