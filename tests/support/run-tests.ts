import { runCommand } from '@/cli/run-command'
import { StopRequest } from '@/cli/stop-request'
import { type Tally, total } from './tally'
import { startTestServer, type TestServer } from './test-server'

/**
 * Runs tests with a Postgres of their own and ends by printing one line, `123 passed, 0 failed`.
 * The exit code is 0 only when nothing failed and something passed. Being interrupted is a failure too, and leaves no process.
 */
export async function runTests(tests: (server: TestServer, stop: AbortSignal) => Promise<Tally[]>): Promise<void> {
  let sum: Tally | undefined
  await runCommand(async (stop) => {
    const server = await startTestServer()
    try {
      sum = total(await tests(server, stop))
    } catch (error) {
      if (!(error instanceof StopRequest)) sum = { passed: 0, failed: 1 }
      throw error
    } finally {
      await server.stop()
    }
  })
  if (sum) process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed\n`)
  if (!sum || sum.failed > 0 || sum.passed === 0) process.exitCode = 1
}
