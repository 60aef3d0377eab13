'use client'

import { useState } from 'react'
import { refuse } from '@/platform/action-result'
import { FieldFrame } from '@/ui/field-frame'
import { ActionForm } from '@/ui/form'
import { Pick } from '@/ui/pick'
import { TextArea } from '@/ui/text-area'
import { stageImportAction } from '../actions'
import { fieldsOf, type ImportKind, kindNames, rowSays } from '../kinds'
import { mostBytes, mostRows } from '../limits'

/** A file that is too large is never sent: it would not arrive, and nobody could say why. */
async function tooLarge(sent: FormData) {
  const file = sent.get('file')
  if (!(file instanceof File) || file.size <= mostBytes) return null
  const rows = (await file.slice(0, 64 * mostBytes).text()).split('\n').length
  return refuse('invalid', 'This file is too large. Nothing was sent.', {
    file: `This file has about ${rows.toLocaleString('en-US')} rows and ${Math.ceil(file.size / 1024 / 1024)} MB. At most ${mostRows.toLocaleString('en-US')} rows and ${mostBytes / 1024 / 1024} MB can be imported at once: split it into several files, each with the headings, and import one after the other.`,
  })
}

/** Chooses what comes from a spreadsheet, and the file. */
export function ChooseForm({ id, kinds, asked }: { readonly id: string; readonly kinds: readonly ImportKind[]; readonly asked: ImportKind }) {
  const [kind, setKind] = useState(asked)
  return (
    <div className="grid gap-8">
      <ActionForm<undefined> action={async (previous, sent) => (await tooLarge(sent)) ?? stageImportAction(previous, sent)} draft={null} submit="Read it">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="kind" value={kind} />
        <Pick legend="What it holds" kind="one" options={kinds.map((value) => ({ value, label: kindNames[value], hint: rowSays[value] }))} chosen={[kind]} onPick={(value) => setKind(value)} />
        <FieldFrame name="file" label="CSV file" hint={`Save your spreadsheet as CSV. At most ${mostRows.toLocaleString('en-US')} rows. You see what it holds before anything is imported.`}>
          {(tied) => <input {...tied} type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" className="min-h-11 w-full rounded-md border border-field bg-paper px-3 py-2 file:mr-4 file:cursor-pointer file:rounded-md file:border file:border-field file:bg-page file:px-3 file:py-1 file:text-ink" />}
        </FieldFrame>
        <details>
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-accent underline underline-offset-4">Paste rows instead</summary>
          <TextArea name="pasted" label="Rows, with the headings first" spellCheck={false} />
        </details>
      </ActionForm>
      <Explained kind={kind} />
    </div>
  )
}

/** The columns of one kind in plain words. */
function Explained({ kind }: { readonly kind: ImportKind }) {
  return (
    <section aria-labelledby="columns-explained">
      <h2 id="columns-explained" className="text-lg font-semibold">Columns for {kindNames[kind].toLowerCase()}</h2>
      <p className="text-quiet">Their order does not matter, and columns that are not here are left out. Your own headings will do: you say which is which in the next step.</p>
      <p><a href={`/import/template?kind=${kind}`} download className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">Download a template</a></p>
      <dl className="divide-y divide-line border-y border-line">
        {fieldsOf[kind].map(({ id, label, says, needed }) => (
          <div key={id} className="grid gap-x-6 py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
            <dt className="font-medium">{label}{needed ? <span className="font-normal text-quiet"> needed</span> : null}</dt>
            <dd className="text-quiet">{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
