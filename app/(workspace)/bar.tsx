'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

/** The bar: at the left on a desktop, at the bottom on a tablet. */
export function Bar({ places, agency }: { readonly places: readonly { readonly href: Route; readonly name: string }[]; readonly agency: string }) {
  const here = usePathname()
  return (
    <nav aria-label="Places" className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-paper lg:inset-y-0 lg:right-auto lg:w-52 lg:border-t-0 lg:border-r lg:px-3 lg:py-6 print:hidden">
      <p className="mb-5 hidden px-3 lg:block">
        <span className="block font-semibold text-accent">Alongside</span>
        <span className="block text-quiet wrap-anywhere">{agency}</span>
      </p>
      <ul className="flex flex-wrap justify-around lg:grid lg:justify-stretch lg:gap-1">
        {places.map(({ href, name }) => {
          const current = here === href || here.startsWith(`${href}/`)
          return (
            <li key={href}>
              <Link href={href} aria-current={current ? 'page' : undefined} className="flex min-h-12 items-center rounded-md px-3 text-ink hover:text-accent aria-[current]:font-semibold aria-[current]:text-accent lg:min-h-11 lg:aria-[current]:bg-accent-wash">
                {name}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
