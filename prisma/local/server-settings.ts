import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { freePort } from '@/platform/ports'

const settingsShape = z.object({ port: z.int().min(1).max(65535), ownerPassword: z.string().min(20), appPassword: z.string().min(20), appSecret: z.string().min(32) })

/** What a data folder remembers about its server: the port it was given at first start, and secrets made at random. */
export type ServerSettings = z.infer<typeof settingsShape>

const fileIn = (home: string) => join(home, 'server.json')
const secret = () => randomBytes(32).toString('base64url')

/** Writes the settings for their owner's eyes only, and in one step, so that a crash leaves the old file or the new one. */
export function saveSettings(home: string, settings: ServerSettings): void {
  const partial = `${fileIn(home)}.partial`
  writeFileSync(partial, JSON.stringify(settings, null, 2), { mode: 0o600 })
  renameSync(partial, fileIn(home))
}

/** The settings of a data folder, made and saved at its first start. */
export async function loadSettings(home: string): Promise<ServerSettings> {
  if (existsSync(fileIn(home))) return settingsShape.parse(JSON.parse(readFileSync(fileIn(home), 'utf8')))
  const settings = { port: await freePort(), ownerPassword: secret(), appPassword: secret(), appSecret: secret() }
  saveSettings(home, settings)
  return settings
}
