import { CaseError } from '@/rules/facts/case-file'
import { SpecError } from '@/rules/spec/payer-spec'
import { evaluateOne, evaluateStream } from './rules/evaluate-command'
import { printRequirements, printSpecs } from './rules/list-commands'
import { parseArguments, UsageError, usage } from './rules/arguments'

/** Runs the rules command and gives its exit status: 0, or 2 when the input was not a case. */
async function main(words: readonly string[]): Promise<number> {
  const asked = parseArguments(words)
  switch (asked.command) {
    case 'evaluate': return asked.ndjson ? await evaluateStream(asked) : await evaluateOne(asked)
    case 'requirements': return await printRequirements(asked)
    case 'specs': return await printSpecs(asked)
    case 'help':
      process.stdout.write(usage)
      return 0
  }
}

/** A reader that closes early (`| head`) is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof CaseError || error instanceof SpecError || error instanceof UsageError)) throw error
  process.stderr.write(`${error.message.replaceAll(/\s+/g, ' ')}\n`) // a name in the case may hold a line break; the fault is one line
  process.exitCode = 2
}
