import { readFileSync } from 'node:fs'

/** A server action of the build: what the browser calls it, and where it stands in the source. */
export type BuiltAction = { readonly id: string; readonly name: string; readonly pages: readonly string[] }

const read = <Shape>(file: string) => JSON.parse(readFileSync(`.next/${file}`, 'utf8')) as Shape
const entries = () => read<Record<string, string>>('app-path-routes-manifest.json')

/** Next's own page for when everything has failed, which says so by its status. */
const lastResort = '/_global-error'

/** Every address that the build answers, with its parameters in brackets. */
export function builtRoutes(): string[] {
  return Object.values(entries()).filter((route) => route !== lastResort).sort()
}

/** The pages for people who are signed in. */
export function workspacePages(): string[] {
  return Object.entries(entries()).filter(([entry]) => entry.startsWith('/(workspace)/')).map(([, route]) => route).sort()
}

/** Those of them that a browser shows: files to download and answers for scripts are none. */
export function shownPages(): string[] {
  return Object.entries(entries()).filter(([entry]) => entry.startsWith('/(workspace)/') && entry.endsWith('/page')).map(([, route]) => route).sort()
}

/** The pages that read what stands after the `?` of their address. */
export function askedPages(): string[] {
  return Object.entries(entries()).filter(([entry]) => entry.endsWith('/page') && !entry.startsWith('/_') && readFileSync(`app${entry}.tsx`, 'utf8').includes('searchParams')).map(([, route]) => route).sort()
}

/** Every server action that the build answers: `src/features/people/actions.ts#inviteAction`, and the pages that use it. */
export function builtActions(): BuiltAction[] {
  const { node, edge } = read<{ node: Record<string, { workers: object; filename: string; exportedName: string }>; edge: object }>('server/server-reference-manifest.json')
  if (Object.keys(edge).length) throw new Error('there are actions for another runtime, which this does not read')
  const routes = entries()
  return Object.entries(node).map(([id, { workers, filename, exportedName }]) => ({
    id,
    name: `${filename}#${exportedName}`,
    pages: Object.keys(workers).flatMap((worker) => routes[worker.replace(/^app/, '')] ?? []),
  }))
}
