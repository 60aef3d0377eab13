import { expect, test } from 'vitest'
import { lockedPackages, wantedPackages } from './packages'

/** The oldest versions that we may use, each because of a weakness mended in it. `npm audit` is not reachable everywhere. */
const floors: Record<string, string> = {
  next: '16.4.5',
  prisma: '7.10.0',
  '@prisma/client': '7.10.0',
  '@prisma/adapter-pg': '7.10.0',
  'next-auth': '4.24.15',
  react: '19.3.1',
  'react-dom': '19.3.1',
  pg: '8.23.1',
  zod: '4.6.7',
}

function atLeast(version: string, floor: string): boolean {
  const [mine, least] = [version, floor].map((text) => text.split('.').map(Number))
  const at = floor.split('.').findIndex((_, index) => mine?.[index] !== least?.[index])
  return at === -1 || (mine?.[at] ?? 0) > (least?.[at] ?? 0)
}

test('every package is pinned to one version', () => {
  const loose = Object.entries(wantedPackages()).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
  expect(loose).toEqual([])
})

test('the lockfile holds every optional package, so that it installs on machines other than the one that wrote it', () => {
  const packages = lockedPackages()
  const absent = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`]),
  )
  expect(absent).toEqual([])
})

test('the lockfile names no host to fetch from', () => {
  const hosts = Object.values(lockedPackages()).flatMap(({ resolved }) => (resolved ? [resolved] : []))
  expect(hosts).toEqual([])
})

test.each(Object.entries(floors))('%s is at least %s', (name, floor) => {
  const version = lockedPackages()[`node_modules/${name}`]?.version ?? '0.0.0'
  expect(atLeast(version, floor), `${name} ${version}`).toBe(true)
})

test('versions are compared as numbers', () => {
  expect([atLeast('16.10.0', '16.4.5'), atLeast('16.4.5', '16.4.5'), atLeast('16.4.4', '16.4.5'), atLeast('17.0.0', '16.4.5')]).toEqual([true, true, false, true])
})
