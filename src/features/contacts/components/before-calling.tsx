import type { NamedCaregiver } from '../queries'

const oneNumber = /^\+?[\d\s().-]+$/

/** What a telephone dials: only where the words are one number and nothing else, since a wrong one calls a stranger. */
function dialled(phone: string): string | null {
  const digits = phone.replace(/\D/g, '')
  return oneNumber.test(phone.trim()) && digits.length >= 7 && digits.length <= 15 ? `tel:${phone.trim().startsWith('+') ? '+' : ''}${digits}` : null
}

/** A number to call: whoever holds a telephone touches it. */
export function Telephone({ name, phone }: { readonly name: string; readonly phone: string }) {
  const call = dialled(phone)
  return call ? (
    <a href={call} aria-label={`Call ${name}, ${phone}`} className="-my-3 inline-flex min-h-12 items-center whitespace-nowrap text-accent tabular-nums underline underline-offset-4">
      {phone}
    </a>
  ) : (
    <span>{phone}</span>
  )
}

/** Whether and how a message may be left. Where nobody has said so, none is. */
export function MayLeave({ safeMessage }: { readonly safeMessage: string | null }) {
  return (
    <span className="block">
      {safeMessage ? (
        <>
          <span className="font-medium">Messages:</span> {safeMessage}
        </>
      ) : (
        <span className="text-quiet">Nothing on record about leaving messages: leave none.</span>
      )}
    </span>
  )
}

/** Each caregiver as a row of a list of facts: who, whom to call, and whether a message may be left. */
export function CaregiverRows({ caregivers }: { readonly caregivers: readonly NamedCaregiver[] }) {
  return caregivers.map(({ id, name, relationship, phone, safeMessage }) => (
    <div key={id} className="sm:contents">
      <dt className="text-quiet">Caregiver</dt>
      <dd className="wrap-anywhere">
        {name}
        {relationship ? `, ${relationship}` : ''}
        {phone ? <> · <Telephone name={name} phone={phone} /></> : null}
        <MayLeave safeMessage={safeMessage} />
      </dd>
    </div>
  ))
}
