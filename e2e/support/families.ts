import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { SampleAgency } from '../../tests/support/sample/agency'
import type { OpenFamily } from '../../tests/support/sample/open-family'
import { ownerUrl } from './agency'

/** A family to add: referred yesterday, or enrolled so many weeks ago. With a payer's document named, in a program of its own and served a day ago, or so many. */
export type WantedFamily = { readonly agency: SampleAgency; readonly name: string; readonly youths?: readonly string[] | undefined; readonly weeks?: number | undefined; readonly spec?: string | undefined; readonly servedDaysAgo?: number | undefined }

/** A family added, and the day it was served on, where it was. */
export type AddedFamily = OpenFamily & { readonly servedOn: CalendarDate | null }

/** Started with the first family a worker asks for; it ends with the worker, whose end closes its input. */
let adding: { readonly ask: (wanted: WantedFamily) => void; readonly answers: AsyncIterator<string> } | undefined

function startAdding(): NonNullable<typeof adding> {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'e2e/support/add-family.ts', ownerUrl], { stdio: ['pipe', 'pipe', 'inherit'] })
  return { ask: (wanted) => child.stdin.write(`${JSON.stringify(wanted)}\n`), answers: createInterface({ input: child.stdout })[Symbol.asyncIterator]() }
}

/** Adds a family that nobody has reached yet. */
export async function addFamily(agency: SampleAgency, name: string, youths?: readonly string[], weeks?: number, spec?: string, servedDaysAgo?: number): Promise<AddedFamily> {
  adding ??= startAdding()
  adding.ask({ agency, name, youths, weeks, spec, servedDaysAgo })
  const answer = await adding.answers.next()
  if (answer.done === true) throw new Error('adding a family ended; what it printed says why')
  return JSON.parse(answer.value) as AddedFamily
}
