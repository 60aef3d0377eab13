import { environment } from './environment'
import { PlainError } from './errors'
import { log } from './log'

/** Checks, before the first request, what the app cannot run without; says what to set and ends the process when it is not there. */
export function boot(): void {
  try {
    environment()
  } catch (error) {
    if (error instanceof PlainError) process.stderr.write(`${error.message}\n`)
    else log.fatal({ err: error }, 'boot failed')
    process.exit(1)
  }
}
