import { type Logger, pino } from 'pino'
import { describeError } from './errors'

/** Names of fields that carry personal data or secrets. The log holds identifiers and events only; this catches what slips through. */
const redacted = ['password', 'secret', 'token', 'authorization', 'cookie', 'email', 'phone', 'name', 'firstName', 'lastName', 'address', 'dateOfBirth', 'text', 'note', 'body', 'url', 'sql', 'parameters']

/** A JSON logger writing one line an event to standard output, or to `destination` when one is given. */
export function createLog(level: string, destination?: { write(line: string): void }): Logger {
  const options = {
    level,
    base: null, // the machine's name and process number tell an operator nothing that their collector does not
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
    redact: { paths: redacted.flatMap((field) => [field, `*.${field}`]), censor: '[redacted]' },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** The process's log. An event has a short fixed message; what varies goes into fields, and never anything a person wrote. */
export const log = createLog(process.env.LOG_LEVEL ?? 'info')
