import type { ButtonHTMLAttributes } from 'react'

export type ButtonKind = 'main' | 'plain' | 'quiet'

const shape = 'inline-flex min-h-11 cursor-pointer items-center justify-center rounded-md px-4 font-medium no-underline print:hidden'
const looks: Readonly<Record<ButtonKind, string>> = {
  main: 'bg-accent text-on-accent hover:bg-accent-deep',
  plain: 'border border-field bg-paper text-ink hover:border-accent hover:text-accent',
  quiet: '-mx-4 text-accent underline underline-offset-4 hover:text-accent-deep',
}

/** How a button looks; for links that stand where a button would. On paper there is none. */
export const buttonLook = (kind: ButtonKind) => `${shape} ${looks[kind]}`

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { readonly kind?: ButtonKind; readonly busy?: boolean }

/** A button, 44 px high. While busy it stays where it is and keeps the focus. */
export function Button({ kind = 'plain', busy = false, type = 'button', className = '', ...rest }: ButtonProps) {
  return <button type={type} aria-disabled={busy || undefined} className={`${buttonLook(kind)} aria-disabled:opacity-60 ${className}`} {...rest} />
}
