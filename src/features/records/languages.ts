/** Languages as their tags (BCP 47), in words: what a caregiver and a member of staff can be on file as speaking. */
export const languages = [
  ['en', 'English'], ['es', 'Spanish'], ['pt', 'Portuguese'], ['ht', 'Haitian Creole'], ['kea', 'Cape Verdean Creole'], ['zh', 'Chinese'], ['vi', 'Vietnamese'], ['km', 'Khmer'], ['ar', 'Arabic'],
  ['fr', 'French'], ['ru', 'Russian'], ['so', 'Somali'], ['sw', 'Swahili'], ['ko', 'Korean'], ['am', 'Amharic'], ['ne', 'Nepali'], ['uk', 'Ukrainian'], ['ase', 'American Sign Language'], ['und', 'Another language'],
] as const

const names: ReadonlyMap<string, string> = new Map(languages)
const others = new Intl.DisplayNames('en-US', { type: 'language', fallback: 'code' })

/** "Spanish" of `es`; what stands there where it is no language's code. */
export function sayLanguage(tag: string): string {
  try {
    return names.get(tag) ?? others.of(tag) ?? tag
  } catch {
    return tag
  }
}

/** "Spanish and Portuguese" */
export const sayLanguages = (tags: readonly string[], join = 'and'): string => {
  const said = tags.map(sayLanguage)
  return [said.slice(0, -1).join(', '), said.at(-1)].filter(Boolean).join(` ${join} `)
}

/** `pt` of `pt-BR`: who speaks one of them understands the other. */
const plain = (tag: string) => tag.toLowerCase().split('-')[0] ?? tag

/** The languages to look for in whoever walks with a family, by its caregivers' first ones. English is left out, for the work itself is in it. */
export const languagesToLookFor = (first: readonly (string | null)[]): readonly string[] =>
  [...new Set(first.flatMap((language) => (language ? [plain(language)] : [])))].filter((tag) => !['en', 'und', 'mis', 'mul', 'zxx'].includes(tag))

/** Whether somebody speaks one of those languages. */
export const speaksOneOf = (spoken: readonly string[], wanted: readonly string[]): boolean => spoken.some((tag) => wanted.includes(plain(tag)))
