import { readFileSync } from 'node:fs'
import * as z from 'zod'

const versions = z.record(z.string(), z.string())
const lockfile = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), resolved: z.string().optional(), optionalDependencies: versions.optional() })),
})
const manifest = z.object({ dependencies: versions, devDependencies: versions })

/** package-lock.json's entries, by where they are installed. */
export function lockedPackages(): z.infer<typeof lockfile>['packages'] {
  return lockfile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8'))).packages
}

/** Every package that package.json asks for, with the version it asks for. */
export function wantedPackages(): Record<string, string> {
  const { dependencies, devDependencies } = manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')))
  return { ...dependencies, ...devDependencies }
}
