'use client'

import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import type { useKeptDraft, Whereabouts } from './use-kept-draft'

/** Where words that are typed are, as they are told. */
export const sayWhereabouts: Readonly<Record<Whereabouts, string>> = {
  nowhere: '',
  server: 'Draft saved. It is on your other devices too.',
  onTheWay: 'Saved on this device.',
  device: 'Saved on this device. It has not reached the server yet, and is sent again by itself.',
  window: 'Only in this window: this device keeps nothing.',
}

type OtherProps = {
  /** What was changed elsewhere: "This report". */
  readonly of: string
  readonly draft: ReturnType<typeof useKeptDraft>
}

/** Words that were written on another device meanwhile: nothing is overwritten until somebody has chosen. */
export function OtherWords({ of, draft: { other, keepMine, takeOther, keepBoth } }: OtherProps) {
  if (!other) return null
  return (
    <div role="alert">
      <Notice kind="alert">
        <p className="font-medium">{of} was changed on another device in the meantime. Nothing is lost: here is what stands there, and below is what you typed here.</p>
        <p dir="auto" className="my-3 max-h-60 overflow-auto border-l-2 border-line pl-4 text-ink wrap-anywhere whitespace-pre-wrap" tabIndex={0} role="group" aria-label="What stands on the other device">{other.text || 'Nothing'}</p>
        <div className="flex flex-wrap gap-2">
          <Button className="min-h-12" onClick={keepBoth}>Keep both</Button>
          <Button className="min-h-12" onClick={keepMine}>Keep what I typed here</Button>
          <Button className="min-h-12" onClick={takeOther}>Take the other</Button>
        </div>
      </Notice>
    </div>
  )
}
