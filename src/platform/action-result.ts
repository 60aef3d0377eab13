/** What an action answers. `reason` is for programs, `message` and `fields` say to a person what happened and what to do. */
export type ActionResult<Value = undefined> =
  | { readonly ok: true; readonly value: Value }
  | ActionRefusal

export type ActionRefusal = {
  readonly ok: false
  readonly reason: string
  readonly message: string
  /** What is wrong with what was typed, by the name of the field. */
  readonly fields?: Readonly<Record<string, string>>
  /** What was typed, for a page that is made anew in a browser without scripts. */
  readonly typed?: Readonly<Record<string, string>>
}

/** An outcome that a person can meet in ordinary use: returned, never thrown. What the action had written is undone. */
export function refuse(reason: string, message: string, fields?: Readonly<Record<string, string>>): ActionRefusal {
  return fields ? { ok: false, reason, message, fields } : { ok: false, reason, message }
}

/** Says beside each field what is wrong with it. */
export const refuseMarked = (fields: Readonly<Record<string, string>>, reason = 'invalid'): ActionRefusal =>
  refuse(reason, 'Look at what is marked below. Nothing was saved yet, and what you typed is still here.', fields)

/** The refusals that any action can answer. */
export const refusals = {
  signedOut: refuse('signedOut', 'Your session has ended. Sign in again in another tab, then send this once more: what you typed is still here.'),
  notAllowed: refuse('notAllowed', 'Your role does not allow this. Ask an administrator of your agency.'),
  notFound: refuse('notFound', 'This is no longer there, or it is not yours to change. Go back and look again.'),
  taken: refuse('taken', 'There is one like this already.'),
  changedMeanwhile: refuse('changedMeanwhile', 'Somebody else changed this in the meantime. Reload to see it, then decide again.'),
  busy: refuse('busy', 'Too much is going on at once. Nothing was saved; send it once more.'),
} as const

/** For a fault of ours: the number finds it in the log. */
export function failed(requestId: string): ActionRefusal {
  return refuse('failed', `Something went wrong on our side, and nothing was saved. Try again; if it happens again, tell your administrator the number ${requestId.slice(0, 8)}.`)
}
