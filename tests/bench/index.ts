import { prepareBuild, prepareClient } from '@/cli/product-build'
import { benchRules } from './rules'
import { benchStream } from './stream'

/*
 * Figures, printed with what they mean; never asserted, since another machine has others. Ratios are of one run.
 */
const benchDatabase = async () => {
  await prepareClient()
  await (await import('./database')).benchDatabase() // imported only now: it stands on the client just generated
}
const benchPages = async () => {
  await prepareBuild(new AbortController().signal)
  await (await import('./pages')).benchPages()
}
const benchIntake = async () => {
  await prepareBuild(new AbortController().signal)
  await (await import('./intake')).benchIntake()
}
const benchImports = async () => {
  await prepareClient()
  await (await import('./imports')).benchImports()
}
const parts = { rules: benchRules, command: benchStream, database: benchDatabase, imports: benchImports, pages: benchPages, intake: benchIntake }
const asked = process.argv.slice(2)
for (const [name, bench] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  process.stdout.write(`\n${name}\n`)
  await bench()
}
