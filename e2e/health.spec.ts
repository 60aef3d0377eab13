import { expect, test } from '@playwright/test'

test('the app says that it lives @once', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toEqual({ status: 'alive' })
})

test('the app says that its database is there and migrated @once', async ({ request }) => {
  const answer = await request.get('/api/ready')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toEqual({ status: 'ready' })
  expect(answer.headers()['cache-control']).toContain('no-store')
})

test('a connection stays open longer than a proxy keeps its own, so that no request meets one that is being closed @once', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect(Number(/timeout=(\d+)/.exec(answer.headers()['keep-alive'] ?? '')?.[1])).toBeGreaterThan(60)
})
