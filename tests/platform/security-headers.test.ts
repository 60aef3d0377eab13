import { expect, test } from 'vitest'
import { securityHeaders } from '@/platform/security-headers'

const policy = (page: { development: boolean; encrypted: boolean }) => securityHeaders('abc', page)['Content-Security-Policy']

test('in production nothing runs without the nonce', () => {
  expect(policy({ development: false, encrypted: true })).toContain(`script-src 'self' 'nonce-abc' 'strict-dynamic';`)
  expect(policy({ development: false, encrypted: true })).not.toContain('unsafe')
})

test('only development is looser', () => {
  expect(policy({ development: true, encrypted: false })).toContain(`'unsafe-eval'`)
})

test('browsers are told to insist on TLS only where there is TLS', () => {
  expect(securityHeaders('abc', { development: false, encrypted: true })).toHaveProperty('Strict-Transport-Security')
  expect(securityHeaders('abc', { development: false, encrypted: false })).not.toHaveProperty('Strict-Transport-Security')
})
