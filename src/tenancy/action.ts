import 'server-only'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import type { Route } from 'next'
import type * as z from 'zod'
import type { Db } from '@/db/database'
import { scopedTransaction } from '@/db/scoped-transaction'
import { parseInput } from './action-input'
import { type ActionRefusal, type ActionResult, refusals } from '@/platform/action-result'
import { type AuditedRecord, recordAct } from './audit'
import { keepAnswer, sentBefore } from './once'
import { may, type Permission } from './permissions'
import type { TenantScope } from './scope'
import { currentAsker } from './session'
import { standsOrFalls, surprise } from './surprise'

/** What a command did: which records, for the audit log, and which pages show them. */
export type Done<Value> = {
  readonly ok: true
  readonly value: Value
  readonly records: readonly [AuditedRecord, ...AuditedRecord[]]
  readonly revalidate?: readonly Route[]
  readonly goTo?: Route
}

/** The row an act is about, as it is stored now; `creates` where there is none yet. */
type Target<Input, Row> =
  | { readonly row: (scope: TenantScope, db: Db, input: Input) => Promise<Row | null>; readonly creates?: never }
  | { readonly row?: never; readonly creates: true }

export type ActionDefinition<Input, Row, Value> = Target<Input, Row> & {
  /** The act, as the audit log calls it: `people.invite`. */
  readonly name: string
  readonly permission: Permission
  readonly input: z.ZodType<Input>
  /** The identifier that the form made, for an act that must not happen twice: sent again, it answers the same and changes nothing. */
  readonly once?: (input: Input) => string
  /** How long it may take, in milliseconds, where that is more than usual: for what looks at everything of an agency and holds nobody up. */
  readonly longestMs?: number
  /** What goes on once it is saved and answered, and nobody waits for. It does not throw. */
  readonly afterwards?: (scope: TenantScope) => Promise<void>
  readonly run: (scope: TenantScope, db: Db, input: Input, row: Row) => Promise<Done<Value> | ActionRefusal>
}

/** A server action: the form's former answer, if any, and what was sent. */
export type ServerAction<Value> = (previous: ActionResult<Value> | null, sent: unknown) => Promise<ActionResult<Value>>

/**
 * The one way to write an action of somebody who is signed in. In this order: session, parse, scope, authorize against
 * the stored row, command, audit in the same transaction, revalidate, result.
 */
export function action<Input, Value, Row = undefined>(definition: ActionDefinition<Input, Row, Value>): ServerAction<Value> {
  return async (_previous, sent) => {
    const asker = await currentAsker()
    if (!asker) return refusals.signedOut
    const parsed = parseInput(definition.input, sent)
    if (!parsed.ok) return parsed
    const { scope } = asker
    const { afterwards } = definition
    if (!may(scope.roles, definition.permission)) return refusals.notAllowed
    const outcome = await attempt(definition, scope, parsed.input)
    if (!outcome.ok) return outcome
    if (afterwards) after(() => afterwards(scope))
    for (const path of outcome.revalidate ?? []) revalidatePath(path)
    if (outcome.goTo) redirect(outcome.goTo)
    return { ok: true, value: outcome.value }
  }
}

/** What was answered the first time, answered again. The log says that it was sent again, and changed nothing. */
function sentAgain<Value>(first: Done<Value>): Done<Value> {
  const { records: [{ kind, id, familyId }], value } = first
  return { ...first, value, records: [{ kind: `${kind}SentAgain`, id, familyId: familyId ?? null }] }
}

async function attempt<Input, Row, Value>(definition: ActionDefinition<Input, Row, Value>, scope: TenantScope, input: Input): Promise<Done<Value> | ActionRefusal> {
  try {
    return await standsOrFalls((within) =>
      scopedTransaction(scope, (db) =>
        within(async () => {
          const row = definition.row ? await definition.row(scope, db, input) : (undefined as Row)
          if (row === null) return refusals.notFound
          const sending = definition.once && { id: definition.once(input), act: definition.name, said: input }
          const before = sending ? await sentBefore<Done<Value>>(scope, db, sending) : null
          if (before && !before.ok) return before
          const outcome = before ? sentAgain(before.value) : await definition.run(scope, db, input, row)
          if (!outcome.ok) return outcome
          if (sending && !before) await keepAnswer(scope, db, sending, { ...outcome, records: outcome.records.slice(0, 1) })
          await recordAct(scope, db, definition.name, outcome.records)
          return outcome
        }),
        definition.longestMs,
      ),
    )
  } catch (error) {
    return surprise(error, { action: definition.name, requestId: scope.requestId })
  }
}
