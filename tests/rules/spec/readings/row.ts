/** One reading that a program may choose, and a case on whose verdict it turns. */
export interface Row {
  /** The ambiguity and the reading's name: `A01 dayOne`. */
  readonly reading: string
  /** The obligations it is shown on, by their leading ids. */
  readonly ids: readonly string[]
  readonly asOf: string
  readonly facts: readonly unknown[]
  /** How the findings stand under the default, and under this reading. */
  readonly standard: string
  readonly otherwise: string
  readonly agency?: unknown
}

/** The document an id belongs to. */
export function specOf(id: string): string {
  const spec = { BFP: 'beacon-family-partner', CPP: 'caregiver-peer-to-peer', FST: 'optum-fst', GPP: 'georgia-pps', FG1: 'florida-guidance-19' }[id.slice(0, 3)]
  if (spec === undefined) throw new Error(`${id}: of no document`)
  return spec
}

/** The same requirement in several documents: `each('BFP FST', 'TP-04a')`. */
export const each = (documents: string, ...items: readonly string[]) => documents.split(' ').flatMap((document) => items.map((item) => `${document}-${item}`))
