import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { SampleAgency } from '../../tests/support/sample/agency'
import type { OpenFamily } from '../../tests/support/sample/open-family'
import { ownerUrl } from './agency'

/** A family to add: referred yesterday, or enrolled so many weeks ago. */
export type WantedFamily = { readonly agency: SampleAgency; readonly name: string; readonly youths?: readonly string[] | undefined; readonly weeks?: number | undefined }

/** Started with the first family a worker asks for; it ends with the worker, whose end closes its input. */
let adding: { readonly ask: (wanted: WantedFamily) => void; readonly answers: AsyncIterator<string> } | undefined

function startAdding(): NonNullable<typeof adding> {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'e2e/support/add-family.ts', ownerUrl], { stdio: ['pipe', 'pipe', 'inherit'] })
  return { ask: (wanted) => child.stdin.write(`${JSON.stringify(wanted)}\n`), answers: createInterface({ input: child.stdout })[Symbol.asyncIterator]() }
}

/** Adds a family that nobody has reached yet. */
export async function addFamily(agency: SampleAgency, name: string, youths?: readonly string[], weeks?: number): Promise<OpenFamily> {
  adding ??= startAdding()
  adding.ask({ agency, name, youths, weeks })
  const answer = await adding.answers.next()
  if (answer.done === true) throw new Error('adding a family ended; what it printed says why')
  return JSON.parse(answer.value) as OpenFamily
}
