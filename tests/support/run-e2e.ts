import { prepareBuild } from '@/cli/product-build'
import { runTests } from './run-tests'
import { browserTests } from './steps'

/** `npm run e2e`, or `npm run e2e -- e2e/landing.spec.ts --project tablet`: the journeys in a real browser. */
await runTests(async (server, stop) => {
  await prepareBuild(stop)
  return [await browserTests(server, stop, process.argv.slice(2))]
})
