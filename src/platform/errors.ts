/**
 * What a person can meet in ordinary use is returned, never thrown: `{ ok: false, reason }`.
 * `reason` is a name the caller can switch over, not a sentence.
 */
export type Result<Value, Reason extends string = string> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: Reason }

/** A success carrying a value. */
export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

/** A failure that the caller was told to expect. */
export function fail<Reason extends string>(reason: Reason): { readonly ok: false; readonly reason: Reason } {
  return { ok: false, reason }
}

/**
 * An error whose message was written for whoever runs the program and holds no personal data.
 * Commands print it without a stack; the log keeps its message, while it drops the message of every other error.
 */
export class PlainError extends Error {
  override readonly name = 'PlainError'
}

/** What may be written down about something that was thrown. A database's message can quote a person's data, so it is left out. */
export type ErrorDescription = { readonly type: string; readonly code?: string; readonly message?: string; readonly stack?: string }

/** Describes anything thrown in words that are safe to keep: its type, its code, where it was thrown, and a plain error's message. */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error }
  const code: unknown = Reflect.get(error, 'code')
  // The stack begins with the message, which may run over several lines; the frames are what follows.
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)).join('\n')
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(error instanceof PlainError ? { message: error.message } : {}),
    ...(frames ? { stack: frames } : {}),
  }
}
