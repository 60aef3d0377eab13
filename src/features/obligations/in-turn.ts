/** Work for many agencies of which a step is done for each in turn, and one step at a time: pages keep their connections. */
export interface InTurn<Whose extends { readonly tenantId: string }> {
  /** Begins or goes on with an agency's work. Resolves when nothing is left for any agency, or no more is to be begun. Never throws. */
  readonly add: (whose: Whose) => Promise<void>
  /** Whether an agency's work was given up, since one of its steps failed again and again, and has not been asked for since. */
  readonly isGivenUp: (tenantId: string) => boolean
}

export interface Steps<Whose> {
  /** Does a part of an agency's work, and answers whether there may be more. */
  readonly step: (whose: Whose) => Promise<boolean>
  /** Hears of each step that failed. */
  readonly failed: (error: unknown, whose: Whose) => void
  /** Whether the process is to end: no further step is begun. */
  readonly isStopping: () => boolean
}

/** So many times a step may fail one after the other: two who wait for each other are parted by trying again. */
const mostFailures = 3

/** Makes the turns. Nothing of them is kept: what is left undone is found again in the database. */
export function inTurn<Whose extends { readonly tenantId: string }>({ step, failed, isStopping }: Steps<Whose>): InTurn<Whose> {
  const waiting = new Map<string, Whose>()
  const failures = new Map<string, number>()
  let running: Promise<void> | null = null

  async function one(tenantId: string, whose: Whose): Promise<boolean> {
    try {
      const more = await step(whose)
      failures.delete(tenantId)
      return more
    } catch (error) {
      failed(error, whose)
      const count = (failures.get(tenantId) ?? 0) + 1
      failures.set(tenantId, count)
      return count < mostFailures
    }
  }

  async function run(): Promise<void> {
    for (let [next] = waiting; next !== undefined && !isStopping(); [next] = waiting) {
      const [tenantId, whose] = next
      waiting.delete(tenantId)
      const more = await one(tenantId, whose)
      if (more && !waiting.has(tenantId)) waiting.set(tenantId, whose)
    }
    running = null
  }

  return {
    add: (whose) => {
      failures.delete(whose.tenantId)
      waiting.set(whose.tenantId, whose)
      return (running ??= run())
    },
    isGivenUp: (tenantId) => (failures.get(tenantId) ?? 0) >= mostFailures,
  }
}
