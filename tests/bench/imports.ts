import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openDatabase } from '../../prisma/local/database'
import { createClient } from '@/db/client'
import { pool } from '@/db/pool'
import { scopedTransaction } from '@/db/scoped-transaction'
import { carryOut } from '@/features/imports/carry-out'
import { stageImport } from '@/features/imports/stage'
import { manyFamilies } from '../features/imports/asking'
import { addSampleAgency } from '../support/sample/agency'
import { v7 } from '../support/sample/ids'
import { sampleNow, sampleToday, scopeIn } from '../support/sample/opened'
import { ms, report } from './measure'

const youths = 5000

/** What an agency's whole caseload costs that comes from a spreadsheet, and how long everybody else waits for their turn meanwhile. */
export async function benchImports(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'))
  const database = await openDatabase({ folder })
  Object.assign(process.env, { APP_DATABASE_URL: database.appUrl, APP_SECRET: 'a secret that only the bench knows', LOG_LEVEL: 'silent' })
  try {
    const owned = new pg.Pool({ connectionString: database.appUrl, max: 1 })
    const scope = scopeIn(await addSampleAgency(createClient(owned), 'CanaryHeron', sampleToday, sampleNow), 'programManager')
    await owned.end()
    const [id, runId] = [v7(), v7()]
    await scopedTransaction(scope, (db) => stageImport(scope, db, { id, kind: 'families', pasted: manyFamilies(youths) }))
    await scopedTransaction(scope, (db) => db.import.updateMany({ where: { id }, data: { state: 'running', runId, beatAt: scope.now } }))
    const [longest, took] = await longestWait(() => carryOut(scope, id, runId))
    const { state } = await scopedTransaction(scope, (db) => db.import.findFirstOrThrow({ where: { id } }))
    report(ms(took), `${youths} youths in ${youths / 2} families from a spreadsheet, written and decided: ${state}`)
    report(ms(longest), 'the longest that anybody else waited for the process meanwhile')
  } finally {
    await pool().end()
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The longest that a process had no turn while `work` went on, and how long the work took, in milliseconds. */
async function longestWait(work: () => Promise<void>): Promise<readonly [longest: number, took: number]> {
  const started = performance.now()
  let [longest, last] = [0, started]
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  await work()
  clearInterval(ticking)
  return [longest, performance.now() - started]
}
