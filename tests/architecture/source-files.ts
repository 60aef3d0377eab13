import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** One TypeScript file of ours: its path from the root with forward slashes, and what stands in it. */
export type SourceFile = { readonly path: string; readonly text: string }

const roots = ['app', 'e2e', 'prisma', 'src', 'tests']
const generated = 'src/generated'

function pathsUnder(path: string): string[] {
  if (path === generated) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => pathsUnder(join(path, name).replaceAll('\\', '/')))
}

/** Every file of ours, of whatever kind, below the folders that hold source, and those at the root. */
export function ownPaths(): string[] {
  const atRoot = readdirSync('.', { withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name)
  return [...atRoot, ...roots.flatMap(pathsUnder)]
}

/** Every TypeScript file that people write; what is generated is left out. */
export function sourceFiles(): SourceFile[] {
  return ownPaths()
    .filter((path) => /\.tsx?$/.test(path) && path !== 'next-env.d.ts')
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

/** The modules a file imports, as it names them: static, type-only and dynamic imports and re-exports alike. */
export function importsOf(file: SourceFile): string[] {
  return ts.preProcessFile(file.text, true, true).importedFiles.map(({ fileName }) => fileName)
}

/** Where an import leads, as a path from the root without an extension; a package's name is answered as it is. */
export function resolveImport(from: SourceFile, name: string): string {
  if (name.startsWith('@/')) return `src/${name.slice(2)}`
  return name.startsWith('.') ? join(from.path, '..', name).replaceAll('\\', '/') : name
}

/** Every node of a file's syntax tree. */
export function* nodesOf(file: SourceFile): Generator<ts.Node> {
  const waiting: ts.Node[] = [ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true, file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    node.forEachChild((child) => {
      waiting.push(child)
    })
  }
}
