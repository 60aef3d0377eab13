import { expect, test } from 'vitest'
import { createLog } from '@/platform/log'

test('the log is one JSON object a line, without what people wrote', () => {
  const lines: string[] = []
  const log = createLog('info', { write: (line) => lines.push(line) })
  log.info({ requestId: 'r1', email: 'maria@example.org', caregiver: { firstName: 'Maria' } }, 'contact saved')
  log.error({ err: new Error('Maria Example is not unique') }, 'command failed')
  log.debug('not said')
  expect(lines).toHaveLength(2)
  const [first, second] = lines.map((line): unknown => JSON.parse(line))
  expect(first).toMatchObject({ level: 'info', requestId: 'r1', msg: 'contact saved', email: '[redacted]' })
  expect(second).toMatchObject({ level: 'error', msg: 'command failed', err: { type: 'Error' } })
  expect(lines.join('')).not.toMatch(/maria/i)
})
