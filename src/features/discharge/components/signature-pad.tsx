'use client'

import { useEffect, useRef, useState } from 'react'
import type Pad from 'signature_pad'
import { Button } from '@/ui/button'
import { FieldError } from '@/ui/field-frame'
import { useFieldError } from '@/ui/form'

/** Where somebody signs with a finger, a pen or a mouse. Nobody has to: the written name beside it is a signature, too. */
export function SignaturePad({ name, label }: { readonly name: string; readonly label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<Pad | null>(null)
  const [drawn, setDrawn] = useState('')
  const error = useFieldError(name)
  useEffect(() => {
    const field = canvas.current
    if (!field) return
    let gone = false
    const place = () => {
      // As many dots as the screen has, so that the line is sharp; what was drawn on another size is drawn anew.
      const ratio = Math.max(devicePixelRatio, 1)
      field.width = field.offsetWidth * ratio
      field.height = field.offsetHeight * ratio
      field.getContext('2d')?.scale(ratio, ratio)
      pad.current?.clear()
      setDrawn('')
    }
    void import('signature_pad').then(({ default: SignatureField }) => {
      if (gone) return
      place()
      const made = new SignatureField(field, { penColor: getComputedStyle(field).color })
      made.addEventListener('endStroke', () => {
        const strokes = made.toData().map(({ points }) => points.flatMap(({ x, y }) => [Math.round(x), Math.round(y)]))
        setDrawn(JSON.stringify({ width: field.offsetWidth, height: field.offsetHeight, strokes }))
      })
      pad.current = made
    })
    const resized = new ResizeObserver(() => {
      if (pad.current && Math.abs(field.width / Math.max(devicePixelRatio, 1) - field.offsetWidth) > 1) place()
    })
    resized.observe(field)
    return () => {
      gone = true
      resized.disconnect()
      pad.current?.off()
    }
  }, [])
  return (
    <div className="grid gap-2">
      <p className="font-medium">{label}</p>
      <FieldError id={`${name}-error`}>{error}</FieldError>
      <canvas ref={canvas} role="img" aria-label={drawn ? 'A drawn signature' : 'Nothing drawn yet'} className="h-40 w-full touch-none rounded-md border border-field bg-paper text-ink" />
      <input type="hidden" name={name} value={drawn} />
      {drawn ? (
        <div>
          <Button
            onClick={() => {
              pad.current?.clear()
              setDrawn('')
            }}
          >
            Clear the drawing
          </Button>
        </div>
      ) : null}
    </div>
  )
}
