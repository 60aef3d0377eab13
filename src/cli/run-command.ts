import { existsSync } from 'node:fs'
import { PlainError } from '@/platform/errors'
import { StopRequest, stopRequested } from './stop-request'

/**
 * Runs one command to its end and sets the exit code: 0 when it is done or was asked to stop, 1 when it failed.
 * A plain error is printed as the sentence it is; anything else with its stack, since it is a fault of ours.
 * A `.env` beside package.json is read first; what the environment holds already wins over it.
 */
export async function runCommand(command: (stop: AbortSignal) => Promise<void>): Promise<void> {
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  process.env.CHECKPOINT_DISABLE = '1'
  if (existsSync('.env')) process.loadEnvFile('.env')
  const stop = stopRequested()
  try {
    await command(stop)
  } catch (error) {
    if (error instanceof StopRequest || stop.aborted) return
    process.exitCode = 1
    process.stderr.write(`${error instanceof PlainError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  }
}
