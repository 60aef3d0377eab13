import { parseArgs } from 'node:util'
import { deleteEmbeddedServer } from '../../prisma/local/embedded-server'
import { demoAccounts, demoPassword } from '@/features/account/demo-accounts'
import { runCommand } from './run-command'
import { serveProduct } from './serve-product'

const folder = '.data/demo'

const logIns = demoAccounts.map(({ email, role, agency }) => `  ${email.padEnd(36)}${role}, ${agency}`)
const hint = `\nOne click on the sign-in page signs in as each of these; everybody's password is “${demoPassword}”:\n${logIns.join('\n')}\n`

/** `npm run demo`: the whole product with made-up agencies, on a database of its own. `-- --reset` starts it afresh. */
await runCommand(async (stop) => {
  const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false } } })
  if (values.reset) await deleteEmbeddedServer(folder)
  await serveProduct({ title: 'Alongside, the demo', folder, mode: 'start', demo: true, hint }, stop)
})
