import type { AskedFor } from '../asked-for'
import type { ContactDraft } from './contact-draft'

/** A family as the form asks about it. */
export type FormFamily = {
  readonly id: string
  readonly timeZone: string
  readonly youths: readonly { readonly id: string; readonly name: string }[]
  readonly caregivers: readonly { readonly id: string; readonly name: string; readonly relationship: string | null }[]
  readonly providers: readonly { readonly id: string; readonly name: string; readonly kind: string }[]
  readonly asks: AskedFor
}

/** What every part of the form is given. */
export type Part = {
  readonly draft: ContactDraft
  readonly family: FormFamily
  readonly change: (patch: Partial<ContactDraft>) => void
  readonly errors: Readonly<Record<string, string>>
}
