/** Where demo data goes. Both addresses name the same migrated database. */
export type DemoTarget = { readonly ownerUrl: string; readonly appUrl: string }

/**
 * Fills a database with the demo's agencies, people and families. Called at every start of the demo and of the browser tests:
 * it must find out by itself that its data is there already, and then change nothing.
 */
export async function loadDemo(_target: DemoTarget): Promise<void> {
  await Promise.resolve()
}
