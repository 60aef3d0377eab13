import { plural } from '@/features/obligations/words'
import type { ProgramComparison } from './compare'

/** Why nothing stands beside a family's own document. */
export const nothingBeside = ({ documents }: Pick<ProgramComparison, 'documents'>): string => {
  const [own] = documents
  return own ? `There is nothing to compare: ${own.spec.short} is the only document on board for its state.` : 'There is nothing to compare: this program’s document is not on board.'
}

/** The page's answer in one sentence. */
export function sayDifferences({ documents, clocks }: Pick<ProgramComparison, 'documents' | 'clocks'>): string {
  const count = clocks.filter(({ differs }) => differs).length
  const [own] = documents
  const differ = count === 0 ? 'Everything stands alike' : `${plural(count, 'thing')} ${count === 1 ? 'stands' : 'stand'} otherwise`
  return `${differ} where the same records are judged by another document of the state. Only what ${own?.spec.short ?? 'its own document'} asks is due here.`
}
