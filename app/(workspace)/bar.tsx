'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { FindButton } from '@/features/search/components/find-button'

type Place = { readonly href: Route; readonly name: string }

/** How many places stand at the bottom of a phone, and of a tablet; the others are one tap further, so that the bar stays one line. */
const onPhone = 3
const onTablet = 6

const look = 'flex min-h-12 items-center rounded-md px-3 text-ink hover:text-accent aria-[current]:font-semibold aria-[current]:text-accent lg:min-h-11 lg:aria-[current]:bg-accent-wash'

function PlaceLink({ place: { href, name }, here }: { readonly place: Place; readonly here: string }) {
  return (
    <Link href={href} aria-current={here === href || here.startsWith(`${href}/`) ? 'page' : undefined} className={look}>
      {name}
    </Link>
  )
}

/** The bar: at the left on a desktop, at the bottom on a tablet. */
export function Bar({ places, agency }: { readonly places: readonly Place[]; readonly agency: string }) {
  const here = usePathname()
  const further = places.length > onPhone + 1 ? places.slice(onPhone) : []
  const within = further.some(({ href }) => here === href || here.startsWith(`${href}/`))
  const find = <FindButton className={`${look} cursor-pointer`}>Find</FindButton>
  const inBar = (at: number) => (further.length === 0 || at < onPhone ? undefined : at < onTablet ? 'hidden sm:block' : 'hidden lg:block')
  return (
    <nav aria-label="Places" className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-paper text-base lg:inset-y-0 lg:right-auto lg:w-52 lg:border-t-0 lg:border-r lg:px-3 lg:py-6 print:hidden">
      <p className="mb-5 hidden px-3 lg:block">
        <span className="block font-semibold text-accent">Alongside</span>
        <span className="block text-quiet wrap-anywhere">{agency}</span>
      </p>
      <p className="mb-2 hidden lg:block">
        <FindButton className={`${look} w-full cursor-pointer justify-between`}>
          Find <kbd aria-hidden className="text-quiet">Ctrl K</kbd>
        </FindButton>
      </p>
      <ul className="flex justify-around lg:grid lg:justify-stretch lg:gap-1">
        {places.map((place, at) => (
          <li key={place.href} className={inBar(at)}>
            <PlaceLink place={place} here={here} />
          </li>
        ))}
        <li className={`lg:hidden ${further.length > 0 ? 'hidden sm:block' : ''}`}>{find}</li>
        {further.length > 0 ? (
          <li className={places.length > onTablet ? 'lg:hidden' : 'sm:hidden'}>
            {/* A new page begins with it closed. */}
            <details key={here}>
              <summary className={`${look} cursor-pointer list-none ${within ? 'font-semibold text-accent' : ''}`}>More</summary>
              <ul className="absolute right-0 bottom-full min-w-48 rounded-tl-md border-t border-l border-line bg-paper p-2 shadow-lg">
                <li className="sm:hidden">{find}</li>
                {further.map((place, at) => (
                  <li key={place.href} className={onPhone + at < onTablet ? 'sm:hidden' : undefined}>
                    <PlaceLink place={place} here={here} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
