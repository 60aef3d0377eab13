import { describe, expect, test } from 'vitest'
import { may, type Permission } from '@/tenancy/permissions'
import { reachOf, type Role, roles, rolesFrom } from '@/tenancy/roles'

describe('permissions', () => {
  test('only administrators manage people', () => {
    expect(roles.filter((role) => may([role], 'people.manage'))).toEqual(['administrator'])
  })

  test('who supervises and who administers reads the staff file, program managers and administrators keep it, and supervision is recorded by those who hold it', () => {
    expect(roles.filter((role) => may([role], 'staff.read'))).toEqual(['seniorFamilyPartner', 'clinician', 'programManager', 'administrator'])
    expect(roles.filter((role) => may([role], 'staff.manage'))).toEqual(['programManager', 'administrator'])
    expect(roles.filter((role) => may([role], 'supervision.record'))).toEqual(['seniorFamilyPartner', 'clinician', 'programManager'])
  })

  test('only supervisors affirm reports and accept a way of contact', () => {
    for (const permission of ['reports.review', 'contacts.accept'] as const) expect(roles.filter((role) => may([role], permission)).sort()).toEqual(['clinician', 'programManager', 'seniorFamilyPartner'])
  })

  test('fail closed: for a role or a permission nobody has heard of', () => {
    expect(may([], 'self')).toBe(false)
    expect(may(['auditor', 'operator'], 'self')).toBe(false)
    expect(may(['superuser' as Role], 'people.manage')).toBe(false)
    expect(may(['administrator'], 'everything' as Permission)).toBe(false)
    expect(may(['administrator'], 'toString' as Permission)).toBe(false)
  })
})

describe('the caseload rule', () => {
  test.each<[Role[], string]>([
    [['familyPartner'], 'own'],
    [['familyPartner', 'administrator'], 'own'],
    [['familyPartner', 'seniorFamilyPartner'], 'all'],
    [['clinician'], 'all'],
    [['programManager'], 'all'],
    [['administrator'], 'none'],
    [['auditor'], 'none'],
    [['operator'], 'none'],
    [[], 'none'],
  ])('%j reaches %s', (held, reach) => {
    expect(reachOf(held)).toBe(reach)
  })

  test('a word in the database that is no role gives nothing', () => {
    expect(rolesFrom(['root', 'administrator'])).toEqual(['administrator'])
  })
})
