import { createServer } from 'node:net'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { choosePort } from '@/cli/serve-product'

test.each(['0', '70000', 'http', '1.5'])('PORT=%s is refused in words', async (wanted) => {
  await expect(choosePort(wanted)).rejects.toThrow(`PORT must be a number from 1 to 65535, not “${wanted}”.`)
})

test('a port that is taken is refused when it was asked for', async () => {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? String(address.port) : ''
  await expect(choosePort(port)).rejects.toThrow(`Port ${port} is taken`)
  server.close()
  await once(server, 'close')
  expect(await choosePort(port)).toBe(Number(port))
})
