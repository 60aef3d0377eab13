/**
 * Data on its way to the browser's part of a page, as one text. Of what a page hands over, every single value is looked at
 * when it is written and when it is read, and a text only once: for tables of hundreds of cells that is most of their cost.
 */
export interface Packed<Value> {
  readonly text: string
  /** What is in it; only the compiler asks. */
  readonly of?: Value
}

export const pack = <Value>(value: Value): Packed<Value> => ({ text: JSON.stringify(value) })

export const unpack = <Value>({ text }: Packed<Value>): Value => JSON.parse(text) as Value
