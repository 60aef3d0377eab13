import { expect, test } from 'vitest'
import { signInFor, wayBack } from '@/tenancy/way-back'

test.each(['/families', '/families/018cc252-2d0c-79d3-a95a-42f3bbf3618a/contact', '/staff/trainings'])('signing in leads back to %s', (page) => {
  expect(signInFor(page)).toBe(`/sign-in?to=${encodeURIComponent(page)}`)
  expect(wayBack(page)).toBe(page)
})

test.each([
  'https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '/\t/elsewhere.example', 'javascript:alert(1)', '/families?q=Mateo', '/families#x', '/..//elsewhere.example', '/%2F/elsewhere.example',
  '/sign-in', '/sign-in/x', '/api/auth/signout', '/', '', `/${'x'.repeat(300)}`, null, undefined, ['/families'],
])('and not to %j', (to) => {
  expect(wayBack(to)).toBeUndefined()
  expect(signInFor(typeof to === 'string' ? to : null)).toBe('/sign-in')
})
