/** What a form sent as text under a name; empty where it sent none. */
export const sentText = (sent: FormData, name: string): string => {
  const value = sent.get(name)
  return typeof value === 'string' ? value : ''
}

/** The identifier a form was sent with. */
export const sentId = (sent: FormData): string => sentText(sent, 'id')
