/** One day on which a holiday is observed. */
export interface Holiday {
  /** The day observed, `YYYY-MM-DD`: for a holiday that the law moves off a weekend, the day it is moved to. */
  readonly date: string
  readonly name: string
  /** The law, or the proclamation under it, that makes this day a holiday. */
  readonly source: string
}

/**
 * The holidays of one jurisdiction. A year holds every day observed in it: New Year's Day 2022, observed on the Friday
 * before, belongs to 2021. A year that is absent is unknown, which is not the same as a year without holidays.
 */
export interface HolidayTable {
  readonly id: string
  readonly title: string
  readonly years: ReadonlyMap<number, readonly Holiday[]>
}
