/** The days of a week as settings name them. */
export const weekdays = [['mon', 'Monday'], ['tue', 'Tuesday'], ['wed', 'Wednesday'], ['thu', 'Thursday'], ['fri', 'Friday'], ['sat', 'Saturday'], ['sun', 'Sunday']] as const

export type Weekday = (typeof weekdays)[number][0]

/** Opening and closing time by weekday. */
export type Hours = Partial<Readonly<Record<Weekday, readonly [opens: string, closes: string]>>>
