import { environment } from './environment'
import { PlainError } from './errors'
import { log } from './log'
import { noticeStopping } from './stopping'

/** Checks, before the first request, what the app cannot run without; says what to set and ends the process when it is not there. Notices when the process is to end. */
export function boot(): void {
  try {
    environment()
    noticeStopping()
  } catch (error) {
    if (error instanceof PlainError) process.stderr.write(`${error.message}\n`)
    else log.fatal({ err: error }, 'boot failed')
    process.exit(1)
  }
}
