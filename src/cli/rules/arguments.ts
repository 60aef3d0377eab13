import { parseArgs } from 'node:util'

export const usage = `npm run --silent rules -- evaluate [FILE] [--text] [--own-spec FILE]     judge one case (JSON; standard input when no FILE)
npm run --silent rules -- evaluate [FILE] --ndjson [--own-spec FILE]     one case a line in, one result a line out
npm run --silent rules -- requirements [--spec S] [--json]               every requirement and how it is covered
npm run --silent rules -- specs [--json]                                 the editions on board, with their dates
`

/** The command was called with words it does not know. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export interface Asked {
  readonly command: 'evaluate' | 'requirements' | 'specs' | 'help'
  readonly file: string | undefined
  readonly text: boolean
  readonly ndjson: boolean
  readonly json: boolean
  readonly spec: string | undefined
  /** A tenant's own payer spec, as JSON. */
  readonly ownSpec: string | undefined
}

/** Reads the command line. Throws a UsageError that names the word it does not know. */
export function parseArguments(words: readonly string[]): Asked {
  const { values, positionals } = readWords(words)
  const [command = 'help', file, ...more] = positionals
  if (command !== 'evaluate' && command !== 'requirements' && command !== 'specs' && command !== 'help')
    throw new UsageError(`unknown command "${command}": evaluate, requirements or specs`)
  if (more.length > 0) throw new UsageError(`one file at a time: what is "${more[0] ?? ''}"?`)
  if (values.text && values.ndjson) throw new UsageError('--text and --ndjson do not go together')
  return {
    command: values.help ? 'help' : command, file, text: values.text, ndjson: values.ndjson, json: values.json, spec: values.spec, ownSpec: values['own-spec'],
  }
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words], allowPositionals: true,
      options: {
        text: { type: 'boolean', default: false }, ndjson: { type: 'boolean', default: false }, json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false }, spec: { type: 'string' }, 'own-spec': { type: 'string' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
