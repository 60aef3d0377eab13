/**
 * Where the app is, for this worker: `npm run e2e` starts it once for each core and says in E2E_URLS where. One would keep
 * only one core busy, and every journey would wait for the sweep.
 */
export function appUrl(): string {
  const urls = (process.env.E2E_URLS ?? 'http://localhost:3000').split(' ')
  return urls[Number(process.env.TEST_PARALLEL_INDEX ?? 0) % urls.length] ?? ''
}
