'use server'

import { after } from 'next/server'
import { refuse } from '@/platform/action-result'
import { newIdentifier } from '@/platform/identifier'
import { action } from '@/tenancy/action'
import { importAddress, importsAddress } from './address'
import { carryOut } from './carry-out'
import { holdImport, isBrokenOff } from './queries'
import { anImport, newImport, newReading } from './schema'
import { cancelImport, changeReading, stageImport } from './stage'

/** Reads a spreadsheet, and puts its rows aside until somebody has looked at them. */
export const stageImportAction = action({
  name: 'imports.stage',
  permission: 'imports.run',
  input: newImport,
  creates: true,
  once: ({ id }) => id,
  run: async (scope, db, input) => {
    const staged = await stageImport(scope, db, input)
    if (!staged.ok) return staged
    return { ok: true, value: undefined, records: [{ kind: 'import', id: input.id }], goTo: importAddress(input.id) }
  },
})

/** Says which column holds what, and how days are written. */
export const changeReadingAction = action({
  name: 'imports.changeReading',
  permission: 'imports.run',
  input: newReading,
  row: (_scope, db, { importId }) => holdImport(db, importId),
  run: async (scope, db, input, stored) => {
    const changed = await changeReading(scope, db, stored, input)
    if (!changed.ok) return changed
    return { ok: true, value: undefined, records: [{ kind: 'import', id: stored.id, changed: ['reading'] }], revalidate: [importAddress(stored.id)] }
  },
})

/** Starts an import. It is carried out when this has been answered. */
export const startImportAction = action({
  name: 'imports.start',
  permission: 'imports.run',
  input: anImport,
  row: (_scope, db, { importId }) => holdImport(db, importId),
  run: async (scope, db, _input, stored) => {
    const records = [{ kind: 'import', id: stored.id, changed: ['state'] }] as const
    const begun = stored.state === 'done' || (stored.state === 'running' && !isBrokenOff(stored, scope.now))
    if (begun) return { ok: true, value: undefined, records: [{ kind: 'importStartedAgain', id: stored.id }] }
    if (stored.state === 'cancelled') return refuse('changedMeanwhile', 'This import was thrown away in the meantime. Begin again with the file.')
    const runId = newIdentifier(scope.now.getTime())
    await db.import.updateMany({ where: { id: stored.id }, data: { state: 'running', runId, beatAt: scope.now, doneCount: 0, ofCount: 0, outcome: {} } })
    after(() => carryOut(scope, stored.id, runId))
    return { ok: true, value: undefined, records, revalidate: [importAddress(stored.id)] }
  },
})

/** Throws an import away: nothing of it is written, and what was read is deleted. */
export const cancelImportAction = action({
  name: 'imports.cancel',
  permission: 'imports.run',
  input: anImport,
  row: (_scope, db, { importId }) => holdImport(db, importId),
  run: async (scope, db, _input, stored) => {
    const cancelled = await cancelImport(scope, db, stored)
    if (!cancelled.ok) return cancelled
    return { ok: true, value: undefined, records: [{ kind: 'import', id: stored.id, changed: ['state'] }], revalidate: [importAddress(stored.id), importsAddress] }
  },
})
