'use client'

import { useFieldError } from '@/ui/form'
import { Select } from '@/ui/select'
import { groundsToSign } from '../grounds'

/** Asked once, at the signing, where it is not on file whether somebody may sign. */
export function GroundAsked() {
  if (!useFieldError('ground')) return null
  return <Select name="ground" label="On what ground may they sign?" options={[['', 'Choose one'], ...groundsToSign.map(([ground, says]) => [ground, says.charAt(0).toUpperCase() + says.slice(1)] as const)]} />
}
