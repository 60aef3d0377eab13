import { dayFromIso, spoken, type Day } from '../calendar/civil-date'
import { CaseError } from '../facts/case-file'
import type { Citation } from '../finding'
import type { Edition, PayerSpec } from './payer-spec'

/** An edition with the days it is in force converted once: it is asked about for every window. */
const dated = (edition: Edition) => ({
  edition,
  from: edition.from === null ? -Infinity : dayFromIso(edition.from),
  to: edition.to === null ? Infinity : dayFromIso(edition.to),
})

/** "March 2020 (from 2020-03-01)" */
export const speakEdition = ({ edition, from, to }: Edition) =>
  from === null && to === null ? `${edition} (prints no date: applies to all dates)` : `${edition} (${from === null ? '' : `from ${from}`}${to === null ? '' : ` to ${to}`})`

/**
 * Which edition governs a day. Throws a CaseError that names the day and the editions on board when none does: a day
 * before the first edition is not judged by it.
 *
 * @param pinned the edition to judge everything by, where the case names one
 */
export function editionChooser(spec: PayerSpec, pinned: string | undefined): (day: Day) => Edition {
  if (pinned !== undefined) {
    const edition = spec.editions.find((candidate) => candidate.edition === pinned)
    if (!edition) throw new CaseError(`edition: ${spec.id} has no edition "${pinned}"; on board: ${spec.editions.map(speakEdition).join(', ')}`)
    return () => edition
  }
  const editions = spec.editions.map(dated)
  return (day) => {
    const found = editions.find(({ from, to }) => from <= day && day <= to)
    if (!found) throw new CaseError(`no edition of ${spec.id} is in force on ${spoken(day)}; on board: ${spec.editions.map(speakEdition).join(', ')}; name one in "edition" to judge everything by it`)
    return found.edition
  }
}

const citations = new WeakMap<Edition, Map<string, Citation>>()

/** The sentence a requirement comes from. One object a requirement and edition, shared by every finding. */
export function citationOf(spec: PayerSpec, edition: Edition, requirement: string): Citation {
  const known = citations.get(edition) ?? new Map<string, Citation>()
  citations.set(edition, known)
  const found = known.get(requirement)
  if (found) return found
  const row = spec.requirements.find(({ id }) => id === requirement)
  if (!row) throw new Error(`${spec.id} has no requirement ${requirement}`)
  const citation = Object.freeze({ document: spec.document, edition: edition.edition, section: row.section, item: row.item, quote: row.quote })
  known.set(requirement, citation)
  return citation
}
