/** Marks on letters, which people leave out and put in as their keyboard has them. */
const marks = /\p{M}+/gu

/** Letters that no decomposition takes apart; the database's `folded` has the same. */
const plain: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ø: 'o', ı: 'i' }

/** Names as they compare: without accents, case, hyphens or order, so that names that were swapped are the same. */
export function foldName(...names: readonly string[]): string {
  const words = names.join(' ').normalize('NFKD').replace(marks, '').toLowerCase().replace(/['’ʼ]/g, '').replace(/[ßæœłđøı]/g, (letter) => plain[letter] ?? letter).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.toSorted().join(' ')
}

/** The digits that a telephone number is dialled by, without the country's; null where they are too few to tell people apart. */
export function foldPhone(phone: string | null | undefined): string | null {
  const digits = (phone ?? '').replace(/\D/g, '').slice(-10)
  return digits.length >= 7 ? digits : null
}
