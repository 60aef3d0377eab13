'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { now } from '@/platform/clock'
import { newIdentifier } from '@/platform/identifier'
import { useDraft } from './draft'

/** What was typed into a form: the fields that somebody changed, each under its name with what it would send. */
type TypedForm = {
  /** Made when it was begun: what is sent twice under it is stored once. */
  readonly id: string
  /** What the form rested on when it was begun: its hidden fields, with the version or the value that it showed. */
  readonly rests: string
  readonly fields: Readonly<Record<string, readonly string[]>>
}

const nothing: TypedForm = { id: '', rests: '', fields: {} }

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
const neverKept = ['hidden', 'password', 'file']

function isKept(element: unknown): element is Control {
  const control = element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && !neverKept.includes(element.type))
  return control && element.name !== ''
}

const restsOf = (form: HTMLFormElement) =>
  [...form.elements].flatMap((element) => (element instanceof HTMLInputElement && element.type === 'hidden' && !element.name.startsWith('$') ? [`${element.name}=${element.value}`] : [])).join('&')

const controlsOf = (form: HTMLFormElement, name: string) => [...form.elements].filter(isKept).filter((control) => control.name === name)

/** Opens whatever an element is folded into. */
function open(element: Element): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true
}

/** Gives a control the value it was left with, in the way React hears of as typed. */
function put(control: Control, values: readonly string[], at: number): void {
  open(control)
  if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')) {
    const wanted = values.includes(control.value)
    if (control.checked !== wanted && (wanted || control.type === 'checkbox')) control.click()
    return
  }
  const value = values[at] ?? ''
  if (control.value === value || (control instanceof HTMLSelectElement && ![...control.options].some((option) => option.value === value))) return
  const kind = control instanceof HTMLSelectElement ? HTMLSelectElement : control instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  Reflect.set(kind.prototype, 'value', value, control)
  for (const heard of ['input', 'change']) control.dispatchEvent(new Event(heard, { bubbles: true }))
}

/** Forms that are being filled in: what they say meanwhile was not typed. */
const beingFilled = new WeakSet<HTMLFormElement>()

/** Fills a form in. Fields that are asked only after others were answered are filled as they come; answers with how to stop that. */
function fillIn(form: HTMLFormElement, fields: TypedForm['fields']): () => void {
  const left = new Map(Object.entries(fields))
  const fill = (filled: (name: string) => void) => {
    beingFilled.add(form)
    for (const [name, values] of left) {
      const controls = controlsOf(form, name)
      controls.forEach((control, at) => put(control, values, at))
      if (controls.length > 0) filled(name)
    }
    beingFilled.delete(form)
  }
  const settle = () => fill((name) => left.delete(name))
  const observer = new MutationObserver(settle)
  fill(() => undefined)
  // An answer that was put back may have made other fields anew: they are looked at once more when the page has followed.
  const next = requestAnimationFrame(() => {
    settle()
    observer.observe(form, { childList: true, subtree: true })
  })
  return () => {
    cancelAnimationFrame(next)
    observer.disconnect()
  }
}

/** Empties a form. What rests on its choices hears of it. */
function empty(form: HTMLFormElement): void {
  beingFilled.add(form)
  form.reset()
  for (const select of form.querySelectorAll('select')) select.dispatchEvent(new Event('change', { bubbles: true }))
  beingFilled.delete(form)
}

/**
 * The draft of a form whose fields hold their values themselves. It is put back when the form is opened again, unless
 * what the form rests on was changed since: then somebody decides.
 *
 * @param of the form and the record it is about; null for a form of which nothing is kept
 */
export function useFormDraft(of: string | null) {
  const form = useRef<HTMLFormElement>(null)
  const { typed, kept, latest, change, discard } = useDraft(of, nothing)
  const [changedSince, setChangedSince] = useState(false)
  const id = useRef('')
  const stop = useRef(() => undefined as void)
  const begun = Object.keys(typed.fields).length > 0

  useEffect(() => {
    const { rests, fields } = latest()
    if (!form.current || Object.keys(fields).length === 0) return
    if (rests === restsOf(form.current)) stop.current = fillIn(form.current, fields)
    else {
      open(form.current)
      setChangedSince(true)
    }
    return () => stop.current()
  }, [latest])

  const identify = () => (id.current = latest().id || id.current || newIdentifier(now().getTime()))
  const keep = (root: HTMLFormElement, fields: TypedForm['fields']) => change({ id: identify(), rests: latest().rests || restsOf(root), fields })
  const letGo = () => {
    stop.current()
    id.current = ''
    discard()
    setChangedSince(false)
  }
  return {
    form, begun, kept, changedSince,
    /** Something was typed. It is read a moment later, when what rests on it has followed. */
    typing: ({ target }: FormEvent<HTMLFormElement>) => {
      const root = form.current
      if (changedSince || !root || beingFilled.has(root) || !isKept(target)) return
      const { name } = target
      setTimeout(() => {
        const before = latest().fields
        const sent = new FormData(root)
        const there = [...new Set([...Object.keys(before), name])].filter((one) => controlsOf(root, one).length > 0)
        keep(root, { ...before, ...Object.fromEntries(there.map((one) => [one, sent.getAll(one).map(String)])) })
      })
    },
    /** The identifier to send it under, on the device before it is sent. */
    identified: () => {
      if (changedSince) return (id.current ||= newIdentifier(now().getTime()))
      if (form.current) keep(form.current, latest().fields)
      return identify()
    },
    /** It arrived: nothing of it is kept from now on. */
    arrived: (empties: boolean) => {
      letGo()
      if (empties && form.current) empty(form.current)
    },
    startOver: () => {
      letGo()
      if (form.current) empty(form.current)
    },
    putBack: () => {
      setChangedSince(false)
      if (!form.current) return
      change({ rests: restsOf(form.current) })
      stop.current = fillIn(form.current, latest().fields)
    },
  }
}
