'use client'

import { ActionForm } from '@/ui/form'
import { Select } from '@/ui/select'
import { changeReadingAction } from '../actions'
import type { DayOrder } from '../days'
import { fieldsOf, type ImportKind } from '../kinds'

type MappingProps = {
  readonly importId: string
  readonly kind: ImportKind
  /** Each column by its heading, with what stands in its first row. */
  readonly headings: readonly string[]
  readonly columns: Readonly<Record<string, number>>
  readonly order: DayOrder | null
  readonly asksOrder: boolean
  readonly programs: readonly { readonly id: string; readonly name: string }[]
  readonly programId: string | null
  readonly others: boolean
  /** Whether some rows may be families on file. */
  readonly perhaps: boolean
}

const orders = [['mdy', '03/04/2025 is March 4 (month first)'], ['dmy', '03/04/2025 is April 3 (day first)']] as const

/** Says which column holds what. It is remembered for the next file with these headings. */
export function MappingForm({ importId, kind, headings, columns, order, asksOrder, programs, programId, others, perhaps }: MappingProps) {
  const choices = [['', 'No column'], ...headings.map((heading, at) => [String(at), heading] as const)] as const
  return (
    <ActionForm action={changeReadingAction} draft={`reading.${importId}`} submit="Read it this way" kind="plain" done="Read anew.">
      <input type="hidden" name="importId" value={importId} />
      {asksOrder || order ? <Select name="order" label="How days are written" hint="The days in this file can be read both ways, or are not all written alike, unless you say so here." options={[['', asksOrder ? 'Choose' : 'As the file tells'], ...orders]} defaultValue={order ?? ''} /> : null}
      {programs.length > 1 ? <Select name="programId" label="Program of rows that name none" options={[['', 'None: each row names its own'], ...programs.map(({ id, name }) => [id, name] as const)]} defaultValue={programId ?? ''} /> : null}
      {perhaps || others ? <Select name="others" label="Families with the telephone number of one on file" options={[['', 'Leave them out'], ['yes', 'They are other families: import them']]} defaultValue={others ? 'yes' : ''} /> : null}
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {fieldsOf[kind].map(({ id, label, needed, partOf }) => <Select key={id} name={`columns.${id}`} label={needed ? `${label} (needed${partOf ? ', or the whole name' : ''})` : label} options={choices} defaultValue={columns[id] === undefined ? '' : String(columns[id])} />)}
      </div>
    </ActionForm>
  )
}
