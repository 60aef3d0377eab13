import { describe, expect, test } from 'vitest'
import { importsOf, resolveImport, type SourceFile, sourceFiles } from './source-files'

type Direction = {
  /** What the rule is for, as the name of its test. */
  readonly because: string
  readonly from: RegExp
  /** Where these files may lead; everything else is refused. */
  readonly only?: RegExp
  /** Where these files may not lead. */
  readonly never?: RegExp
}

const directions: Direction[] = [
  { because: 'the rules know nothing but themselves, zod and date arithmetic', from: /^src\/rules\//, only: /^(src\/rules\/|zod$|date-fns(\/|$)|@date-fns\/tz$)/ },
  { because: 'the platform stands below everything that knows the domain', from: /^src\/platform\//, only: /^(src\/platform\/|node:|zod$|pino$|nodemailer$|server-only$)/ },
  { because: 'nothing but routes depends on routes', from: /^(src|prisma)\//, never: /^app\// },
  { because: 'the product does not depend on its tests', from: /^(src|prisma|app)\//, never: /^(tests|e2e)\// },
  { because: 'only commands and tests reach the database as its owner', from: /^(app|src\/(?!cli\/))/, never: /^prisma\// },
  { because: 'the interface without a domain stays without one', from: /^src\/ui\//, never: /^src\/(features|tenancy|db|rules|cli)\// },
  { because: 'the bare client stays in the folder of the database', from: /^(app|src\/(?!db\/)|tests\/(?!db|support|bench|tenancy))/, never: /^src\/(generated\/|db\/(client|app-client)$)/ },
  { because: 'a transaction without a scope is for signing in and joining only', from: /^(app|src\/(?!db\/|tenancy\/))/, never: /^src\/db\/(transaction|unscoped-transaction)$/ },
  { because: 'only commands are commands', from: /^(app|src\/(?!cli\/)|prisma\/)/, never: /^src\/cli\// },
]

/** “file → import” for each import that breaks the direction. */
function breaches({ from, only, never }: Direction, files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => from.test(path))
    .flatMap((file) => importsOf(file).map((name) => ({ file, target: resolveImport(file, name) })))
    .filter(({ target }) => (only ? !only.test(target) : false) || (never ? never.test(target) : false))
    .map(({ file, target }) => `${file.path} → ${target}`)
}

describe('imports lead one way', () => {
  const files = sourceFiles()

  test.each(directions)('$because', (direction) => {
    expect(breaches(direction, files)).toEqual([])
  })

  test('a breach would be seen, however it is written', () => {
    const text = `import fs from 'node:fs'\nimport type { Now } from '@/platform/clock'\nexport * from '../db/pool'\nconst later = () => import('react')\nimport { addDays } from 'date-fns/addDays'\nimport { a } from './calendar/week'\n`
    const direction = directions[0]
    expect(direction && breaches(direction, [{ path: 'src/rules/sample.ts', text }])).toEqual([
      'src/rules/sample.ts → node:fs',
      'src/rules/sample.ts → src/platform/clock',
      'src/rules/sample.ts → src/db/pool',
      'src/rules/sample.ts → react',
    ])
  })

  /** The files that lead back to themselves, also by types alone. */
  function circles(sources: readonly SourceFile[]): string[][] {
    const leads = new Map(sources.map((file) => [file.path.replace(/\.tsx?$/, ''), importsOf(file).map((name) => resolveImport(file, name))]))
    const way: string[] = []
    const seen = new Set<string>()
    const found: string[][] = []
    const follow = (path: string) => {
      if (way.includes(path)) found.push(way.slice(way.indexOf(path)))
      if (seen.has(path)) return
      seen.add(path)
      way.push(path)
      for (const next of leads.get(path) ?? []) follow(next)
      way.pop()
    }
    for (const path of leads.keys()) follow(path)
    return found
  }

  test('no file of the app leads back to itself', () => {
    expect(circles(files.filter(({ path }) => /^(app|src)\//.test(path)))).toEqual([])
    const texts = { a: `import { b } from './b'`, b: `import type { C } from './c'`, c: `export * from './b'` }
    expect(circles(Object.entries(texts).map(([name, text]) => ({ path: `src/${name}.ts`, text })))).toEqual([['src/b', 'src/c']])
  })
})
