'use client'

/** Where what is typed and not saved yet is. */
export const sayKept = (onDevice: boolean): string => (onDevice ? 'Not saved yet, but kept on this device' : 'Not saved yet, and only in this window')

type StartOverProps = { readonly onClick: () => void; readonly says?: string }

/** Lets go of a draft. */
export function StartOver({ onClick, says = 'Start over' }: StartOverProps) {
  return (
    <button type="button" onClick={onClick} className="min-h-12 cursor-pointer justify-self-start text-accent underline underline-offset-4 print:hidden">
      {says}
    </button>
  )
}

type LineProps = { readonly kept: boolean; readonly startOver: () => void }

/** Beside a form's button: that what is typed is kept, and the way to let go of it. */
export function DraftLine({ kept, startOver }: LineProps) {
  return (
    <>
      <p className="text-quiet print:hidden">{sayKept(kept)}</p>
      <StartOver onClick={startOver} />
    </>
  )
}
