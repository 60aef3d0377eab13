import type { TrainingCell, TrainingMatrix } from './trainings'
import { topicName } from './words'

/** The matrix as it is drawn. What cells tell is written once for all of them: a course is completed by many on one day. */
export interface MatrixInWords {
  /** The heads: the whole course before duties, then topic by topic. */
  readonly columns: readonly string[]
  readonly told: readonly TrainingCell[]
  /** For each column which of what is told; null where nothing is asked. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly cells: readonly (number | null)[] }[]
}

/** Puts the matrix into words. */
export function sayMatrix({ topics, rows }: TrainingMatrix): MatrixInWords {
  const told = new Map<string, { readonly at: number; readonly cell: TrainingCell }>()
  const place = (cell: TrainingCell | null | undefined) => {
    if (!cell || cell.status === 'not_required') return null
    const key = `${cell.status} ${cell.says}`
    const found = told.get(key) ?? { at: told.size, cell }
    told.set(key, found)
    return found.at
  }
  const people = rows.map(({ id, name, gate, cells }) => ({ id, name, cells: [place(gate), ...topics.map((topic) => place(cells[topic]))] }))
  return { columns: ['The course before duties', ...topics.map(topicName)], told: [...told.values()].map(({ cell }) => cell), people }
}
