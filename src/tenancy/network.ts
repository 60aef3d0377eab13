/**
 * The network a request comes from, as a word to count tries by: an IPv4 address, or the first half of an IPv6 one, which
 * is what a household or an office holds. The last entry is the one our own proxy wrote; without a proxy Next writes it.
 */
export function networkOf(forwardedFor: string | null | undefined): string {
  const address = forwardedFor?.split(',').at(-1)?.trim().replace(/^::ffff:/, '') ?? ''
  return address.includes(':') ? (expand(address).slice(0, 4).join(':')) : address || 'unknown'
}

/** The eight groups of an IPv6 address. */
function expand(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const first = head ? head.split(':') : []
  const last = tail ? tail.split(':') : []
  const missing = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length)
  return [...first, ...Array<string>(missing).fill('0'), ...last].map((group) => group.replace(/^0+(?=.)/, ''))
}
