import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { nodesOf, type SourceFile, sourceFiles } from './source-files'

const isServerFile = ({ text }: SourceFile) => /^\s*(?:\/\*[\s\S]*?\*\/\s*|\/\/.*\n\s*)*['"]use server['"]/.test(text)
const wrappers = new Set(['action', 'publicAction'])

/** Names a file exports otherwise than as `export const name = action({…})`. */
function unwrapped(file: SourceFile): string[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true)
  return source.statements.flatMap((statement) => {
    const exported = ts.isExportDeclaration(statement) || ts.isExportAssignment(statement) || (ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    if (!exported) return []
    if (!ts.isVariableStatement(statement)) return [`${file.path}: ${statement.getText().slice(0, 40)}`]
    return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
      const made = initializer && ts.isCallExpression(initializer) && ts.isIdentifier(initializer.expression) && wrappers.has(initializer.expression.text)
      return made ? [] : [`${file.path}: ${name.getText()}`]
    })
  })
}

/** Places where a directive inside a function would make an action that no file shows. */
const hidden = (file: SourceFile) => [...nodesOf(file)].filter((node) => ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression) && node.expression.text === 'use server' && !ts.isSourceFile(node.parent))

const calls = (file: SourceFile, name: string) => [...nodesOf(file)].some((node) => ts.isIdentifier(node) && node.text === name && !ts.isImportSpecifier(node.parent))
const product = sourceFiles().filter(({ path }) => /^(app|src|prisma)\//.test(path))

describe('every server action', () => {
  test('is made by the one wrapper', () => {
    const files = product.filter(isServerFile)
    expect(files.length).toBeGreaterThan(0)
    expect(files.flatMap(unwrapped)).toEqual([])
    expect(product.filter((file) => hidden(file).length).map(({ path }) => path)).toEqual([])
  })

  test('made in another way would be seen', () => {
    const text = `'use server'\nexport const a = action({})\nexport async function b() {}\nexport const c = async () => {}\nexport { d } from './d'\n`
    expect(unwrapped({ path: 'x.ts', text })).toEqual(['x.ts: export async function b() {}', 'x.ts: c', "x.ts: export { d } from './d'"])
    expect(hidden({ path: 'x.ts', text: `const f = async () => { 'use server' }` })).toHaveLength(1)
  })
})

describe('every signed-in page', () => {
  const pages = product.filter(({ path }) => /^app\/\(workspace\)\/.*page\.tsx$/.test(path))
  const asks = ['admit', 'readPage', 'readRecord', 'requireScope', 'requireAsker']

  test('asks who is asking, and does not leave it to its layout', () => {
    expect(pages.length).toBeGreaterThan(0)
    expect(pages.filter((page) => !asks.some((name) => calls(page, name))).map(({ path }) => path)).toEqual([])
  })

  /** The layouts and the pages that a skeleton stands between: it covers every page of its folder and below. */
  const above = (skeleton: string) => product.filter(({ path }) => /layout\.tsx$/.test(path) && path.startsWith('app/(workspace)/') && path !== 'app/(workspace)/layout.tsx' && skeleton.startsWith(path.replace('layout.tsx', '')))
  const below = (skeleton: string) => product.filter(({ path }) => /page\.tsx$/.test(path) && path.startsWith(skeleton.replace('loading.tsx', '')))

  test('that has a skeleton has one of its own, beneath a layout which asks first: with the skeleton the status is sent', () => {
    const skeletons = product.map(({ path }) => path).filter((path) => path.startsWith('app/') && path.endsWith('loading.tsx'))
    expect(skeletons.length).toBeGreaterThan(0)
    expect(skeletons.filter((path) => below(path).length !== 1)).toEqual([])
    expect(skeletons.filter((path) => !above(path).some((layout) => calls(layout, 'admit') || calls(layout, 'admitToRecord')))).toEqual([])
  })
})

describe('a scope', () => {
  const callers = (name: string) => product.filter((file) => calls(file, name)).map(({ path }) => path)

  test('is made by the session check, and by loaders, alone', () => {
    expect(callers('scopeOfSession')).toEqual(['src/tenancy/scope.ts', 'src/tenancy/session.ts'])
    expect(callers('scopeForLoading').filter((path) => path !== 'src/tenancy/scope.ts' && !path.startsWith('prisma/'))).toEqual([])
    const cast = product.filter(({ text }) => /as (unknown as )?TenantScope\b/.test(text)).map(({ path }) => path)
    expect(cast).toEqual(['src/tenancy/scope.ts'])
  })

  test('opens a transaction in one place, and who it is for is declared by src/db and src/tenancy alone', () => {
    expect(product.filter((file) => calls(file, '$transaction')).map(({ path }) => path)).toEqual(['src/db/transaction.ts'])
    expect(product.filter(({ path, text }) => text.includes("'app.tenant_id'") && path !== 'src/db/transaction.ts').map(({ path }) => path)).toEqual([])
  })
})
