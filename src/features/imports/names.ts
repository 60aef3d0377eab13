/** Small words with which a last name begins: de la Cruz, van Buren, Al Masri. */
const before = new Set(['de', 'del', 'la', 'las', 'los', 'le', 'du', 'da', 'das', 'do', 'dos', 'di', 'della', 'van', 'von', 'der', 'den', 'ter', 'bin', 'bint', 'ben', 'ibn', 'al', 'el', 'abu', 'san', 'santa', 'st', 'st.'])

/**
 * A whole name in its halves. Before a comma stands the last name; otherwise the last word is it, with the small words
 * before it. A preview shows how every name was read, since no rule knows every name.
 */
export function splitName(text: string): { readonly given: string; readonly family: string } {
  const [first = '', ...rest] = text.split(',').map((part) => part.trim())
  if (rest.length > 0) return { given: rest.join(' ').trim(), family: first }
  const words = first.split(/\s+/).filter(Boolean)
  let from = words.length - 1
  while (from > 1 && before.has((words[from - 1] ?? '').toLowerCase())) from -= 1
  return from < 1 ? { given: first, family: '' } : { given: words.slice(0, from).join(' '), family: words.slice(from).join(' ') }
}
