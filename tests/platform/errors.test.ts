import { expect, test } from 'vitest'
import { describeError, PlainError } from '@/platform/errors'

test('a database error is described without the row that it quotes', () => {
  const error = Object.assign(new Error('duplicate key\nDETAIL: Key (email)=(maria@example.org) already exists'), { code: '23505' })
  const description = describeError(error)
  expect(description).toMatchObject({ type: 'Error', code: '23505' })
  expect(JSON.stringify(description)).not.toContain('maria')
  expect(description.stack).toContain('errors.test.ts')
})

test('a plain error keeps its message', () => {
  expect(describeError(new PlainError('Set PORT.'))).toMatchObject({ type: 'PlainError', message: 'Set PORT.' })
})

test('what is thrown without being an error is described by its kind alone', () => {
  expect(describeError('maria@example.org')).toEqual({ type: 'string' })
})
