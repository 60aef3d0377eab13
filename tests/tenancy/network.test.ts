import { expect, test } from 'vitest'
import { networkOf } from '@/tenancy/network'

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['198.51.100.1, 203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:aa:bb:1:2:3:4', '2001:db8:aa:bb'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['', 'unknown'],
  [null, 'unknown'],
])('%s comes from %s', (header, network) => {
  expect(networkOf(header)).toBe(network)
})
