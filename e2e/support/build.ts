import { readFileSync } from 'node:fs'

/** A server action of the build: what the browser calls it, and where it stands in the source. */
export type BuiltAction = { readonly id: string; readonly name: string; readonly pages: readonly string[] }

const read = <Shape>(file: string) => JSON.parse(readFileSync(`.next/${file}`, 'utf8')) as Shape

/** Next's own page for when everything has failed, which says so by its status. */
const lastResort = '/_global-error'

/** Every address that the build answers, with its parameters in brackets. */
export function builtRoutes(): string[] {
  return Object.values(read<Record<string, string>>('app-path-routes-manifest.json')).filter((route) => route !== lastResort).sort()
}

/** Every server action that the build answers: `src/features/people/actions.ts#inviteAction`, and the pages that use it. */
export function builtActions(): BuiltAction[] {
  const { node, edge } = read<{ node: Record<string, { workers: object; filename: string; exportedName: string }>; edge: object }>('server/server-reference-manifest.json')
  if (Object.keys(edge).length) throw new Error('there are actions for another runtime, which this does not read')
  const routes = read<Record<string, string>>('app-path-routes-manifest.json')
  return Object.entries(node).map(([id, { workers, filename, exportedName }]) => ({
    id,
    name: `${filename}#${exportedName}`,
    pages: Object.keys(workers).flatMap((worker) => routes[worker.replace(/^app/, '')] ?? []),
  }))
}
