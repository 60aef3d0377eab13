import Link from 'next/link'
import { buttonLook } from '@/ui/button'

const does = [
  ['Every deadline, with its reason', 'Each payer’s document is kept as quoted, dated rules. A due date shows the sentence it comes from and the days that were counted.'],
  ['Facts once', 'Family Partners record a contact where it happens. What follows from it, for whom and by when, is worked out.'],
  ['One agency never sees another’s families', 'Kept apart in the database itself, and every look at a record is on record.'],
] as const

export default function LandingPage() {
  return (
    <main className="mx-auto max-w-3xl px-6 py-16">
      <h1 className="text-4xl font-semibold tracking-tight">Alongside</h1>
      <p className="mt-4 text-lg text-quiet">For agencies whose Family Partners walk alongside caregivers: referrals, contacts, plans and supervision, kept on time.</p>
      <p className="mt-8">
        <Link href="/sign-in" className={buttonLook('main')}>
          Sign in
        </Link>
      </p>
      <ul className="mt-12 grid gap-8">
        {does.map(([title, text]) => (
          <li key={title}>
            <h2 className="text-xl font-medium text-accent">{title}</h2>
            <p className="mt-1">{text}</p>
          </li>
        ))}
      </ul>
    </main>
  )
}
