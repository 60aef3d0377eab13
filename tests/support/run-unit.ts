import { prepareClient } from '@/cli/product-build'
import { runTests } from './run-tests'
import { unitTests } from './steps'

/** `npm run unit`, or `npm run unit -- tests/db` for some of them: the tests under tests/ with a database. */
await runTests(async (server, stop) => {
  await prepareClient()
  return [await unitTests(server, stop, process.argv.slice(2))]
})
