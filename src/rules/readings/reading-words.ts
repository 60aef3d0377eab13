/** A sentence of the documents that can be read in more than one way, in words for whoever runs a program. */
export interface ReadingWords {
  /** What is open, as one question. */
  readonly question: string
  /** How it is read unless a program says otherwise. */
  readonly default: string
  /** The other readings a program can choose, by name. Left out where there are none. */
  readonly otherwise?: Readonly<Record<string, string>>
  /** What settles it, or why some way of reading it is not on offer. Always there where there is no other reading. */
  readonly settled?: string
}
