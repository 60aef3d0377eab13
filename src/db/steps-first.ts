import type { Db } from './database'

/**
 * Thrown within a transaction by work that finds more to be done than one transaction should hold: what is to be done is
 * then done in steps, each in a transaction of its own that stands even if a later one fails, and the work begins again.
 */
export class StepsFirst extends Error {
  /** @param step does a part of it, and answers whether it was the last */
  constructor(readonly step: (db: Db) => Promise<boolean>) {
    super('more is to be done first than one transaction should hold')
  }
}
