import 'server-only'
import { Prisma } from '@/db/database'
import { log } from '@/platform/log'
import { type ActionRefusal, failed, refusals } from '@/platform/action-result'

/** Carries a refusal out of a transaction, which undoes what it had written. */
class Undone extends Error {
  constructor(readonly refusal: ActionRefusal) {
    super('undone')
  }
}

/**
 * Runs a transaction in which a refusal undoes everything, as an error would, and still comes back as a value.
 * `transact` is given a function to wrap its work in.
 */
export async function standsOrFalls<Outcome extends { readonly ok: boolean }>(
  transact: (within: (work: () => Promise<Outcome | ActionRefusal>) => Promise<Outcome>) => Promise<Outcome>,
): Promise<Outcome | ActionRefusal> {
  try {
    return await transact(async (work) => {
      const outcome = await work()
      if (isRefusal(outcome)) throw new Undone(outcome)
      return outcome
    })
  } catch (error) {
    if (error instanceof Undone) return error.refusal
    throw error
  }
}

const isRefusal = (outcome: { readonly ok: boolean }): outcome is ActionRefusal => !outcome.ok

/** The one place where what was thrown becomes words for a person. What nobody foresaw is logged under the request's number. */
export function surprise(error: unknown, about: { readonly action: string; readonly requestId: string }): ActionRefusal {
  const code = error instanceof Prisma.PrismaClientKnownRequestError ? error.code : undefined
  if (code === 'P2002') return refusals.taken
  if (code === 'P2028' || code === 'P2034') return refusals.busy
  log.error({ err: error, ...about }, 'action failed')
  return failed(about.requestId)
}
