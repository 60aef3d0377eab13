import type { Standing } from '@/ui/status-mark'

const shapes: readonly (readonly [status: Standing, word: string])[] = [
  ['met', 'Met'], ['open', 'Open'], ['due_today', 'Due today'], ['overdue', 'Overdue or missed'], ['not_required', 'Not required'], ['undetermined', 'Undetermined'],
]

/** What each shape of the grid means. */
export function GridLegend() {
  return (
    <ul aria-label="What the shapes mean" className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-quiet">
      {shapes.map(([status, word]) => <li key={status} data-standing={status} className="inline-flex items-center gap-1.5 [--sign:0.6875rem]">{word}</li>)}
    </ul>
  )
}
