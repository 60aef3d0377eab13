import { type Drawing, linesOf } from '../drawing'

/** A signature as it was drawn. */
export function DrawnSignature({ drawing, of }: { readonly drawing: Drawing; readonly of: string }) {
  return (
    <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-label={`Drawn signature. ${of}`} className="my-2 h-20 max-w-full">
      {linesOf(drawing).map((points, at) => (
        <polyline key={at} points={points.map((point) => point.join(',')).join(' ')} fill="none" stroke="currentColor" strokeWidth={2} strokeLinecap="round" strokeLinejoin="round" />
      ))}
    </svg>
  )
}
