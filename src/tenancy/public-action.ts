import 'server-only'
import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import type * as z from 'zod'
import type { ActionRefusal, ActionResult } from '@/platform/action-result'
import { now } from '@/platform/clock'
import type { ServerAction } from './action'
import { parseInput } from './action-input'
import { networkOf } from './network'
import { surprise } from './surprise'

/** What is known of a request from somebody who is not signed in. */
export type Visit = { readonly now: Date; readonly network: string }

export type PublicActionDefinition<Input, Value> = {
  readonly name: string
  readonly input: z.ZodType<Input>
  /** Whether a refusal answers with what was typed: for a form that works without scripts. Never for one that takes a password. */
  readonly echoes?: true
  /** Proves by itself that the visitor may: by a link's secret or a password. It writes its own audit row, in its transaction. */
  readonly run: (input: Input, visit: Visit) => Promise<{ readonly ok: true; readonly value: Value } | ActionRefusal>
}

/** The one way to write an action for somebody who is not signed in: setting up and joining. */
export function publicAction<Input, Value>(definition: PublicActionDefinition<Input, Value>): ServerAction<Value> {
  const answer = async (sent: unknown): Promise<ActionResult<Value>> => {
    const parsed = parseInput(definition.input, sent)
    if (!parsed.ok) return parsed
    try {
      return await definition.run(parsed.input, { now: now(), network: networkOf((await headers()).get('x-forwarded-for')) })
    } catch (error) {
      return surprise(error, { action: definition.name, requestId: randomUUID() })
    }
  }
  return async (_previous, sent): Promise<ActionResult<Value>> => {
    const result = await answer(sent)
    return result.ok || definition.echoes !== true || !(sent instanceof FormData) ? result : { ...result, typed: typedIn(sent) }
  }
}

/** The longest text that is answered back; a longer one was refused for its length. */
const longest = 5000

/** The fields of a form as they were typed, without Next’s own. */
function typedIn(sent: FormData): Readonly<Record<string, string>> {
  const typed: Record<string, string> = {}
  for (const [name, value] of [...sent].slice(0, 100)) if (!name.startsWith('$') && typeof value === 'string' && value !== '') typed[name] = value.slice(0, longest)
  return typed
}
