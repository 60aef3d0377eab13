import { prepareClient, runNext } from './product-build'
import { runCommand } from './run-command'

/** `npm run build`: the typed database client and the production build. */
await runCommand(async (stop) => {
  await prepareClient()
  await runNext('build', stop)
})
