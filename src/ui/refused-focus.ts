'use client'

import { type RefObject, useEffect, useRef } from 'react'

/** What is marked as wrong in a form: a control, or choices that belong together. */
const marked = '[aria-invalid="true"], [data-marked] input'

/**
 * Leads to what is to be mended once a form was refused: the first field that is marked, in the middle of the window, so
 * that what is wrong with it is read beside it; else the sentence about the whole.
 *
 * @param refused the refusal, a new one each time; null while there is none
 * @returns for the element that says what went wrong, within the form
 */
export function useRefusedFocus(refused: object | null): RefObject<HTMLDivElement | null> {
  const sentence = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!refused) return
    const first = sentence.current?.closest('form')?.querySelector<HTMLElement>(marked)
    first?.focus({ preventScroll: true })
    // What is folded away cannot be led to.
    if (!first || document.activeElement !== first) sentence.current?.focus()
    else (first.closest('[data-marked]') ?? first).scrollIntoView({ block: 'center' })
  }, [refused])
  return sentence
}
