import { prepareBuild, prepareClient, runNext } from '@/cli/product-build'
import { browserTests, lint, types, unitTests } from './steps'
import { runTests } from './run-tests'
import { type Tally, tallyStep } from './tally'

/** `npm test`: lint, types, every test under tests/, the production build, and every journey under e2e/ in a real browser. */
await runTests(async (server, stop) => {
  await prepareClient()
  await runNext('typegen', stop) // the types of the routes, which lint and tsc need and the build would otherwise write under their eyes
  const [linted, typed, unit] = await Promise.all([
    lint(stop),
    types(stop),
    unitTests(server, stop),
  ])
  return [linted, ...typed, unit, ...(await builtAndBrowsed())]

  async function builtAndBrowsed(): Promise<Tally[]> {
    try {
      await prepareBuild(stop)
    } catch (error) {
      stop.throwIfAborted()
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
      return [tallyStep(false)]
    }
    return [await browserTests(server, stop)]
  }
})
