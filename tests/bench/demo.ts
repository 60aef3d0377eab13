import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../prisma/local/database'
import { loadDemoData, startDemoApp } from '../support/demo-app'

/** A manager of the demo's largest agency, and the password of everybody there. */
export const manager = { email: 'manager@harborlight.example', password: 'walking alongside' } as const

/** Where the demo is served, and its database for its owner. */
export interface Demo {
  readonly url: string
  readonly ownerUrl: string
}

/** Serves the demo, built for use, from a database of its own while something is measured. */
export async function inDemo(measure: (demo: Demo) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'))
  const database = await openDatabase({ folder })
  try {
    await loadDemoData(database)
    const app = await startDemoApp(database, new AbortController().signal)
    try {
      await measure({ url: app.url, ownerUrl: database.ownerUrl })
    } finally {
      await app.stop()
    }
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
