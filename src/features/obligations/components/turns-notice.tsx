import { StatusMark, standingWord } from '@/ui/status-mark'
import type { Turn } from '../preview'

export type TurnsPreview = { readonly turns: readonly Turn[] } | { readonly problem: string }

/** What closing would make of the clocks, or why it cannot be said. */
export function TurnsNotice({ preview }: { readonly preview: TurnsPreview }) {
  return (
    <div role="status">
      {'problem' in preview ? <p className="font-medium text-alert">{preview.problem}</p> : preview.turns.length === 0 ? <p className="text-quiet">Nothing that is due changes.</p> : (
        <>
          <p>If it ends on this day:</p>
          <ul>
            {preview.turns.map(({ title, due, from, to }, at) => (
              <li key={at}>
                <StatusMark status={to} says={`${title}${due ? `, due ${due}` : ''}: ${standingWord(from).toLowerCase()} becomes ${standingWord(to).toLowerCase()}`} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
