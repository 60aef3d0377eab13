/** How somebody works, as chances out of one unless it says days. */
export type Habit = {
  /** A week's contact with the caregiver, or update to the provider, goes missing. */
  readonly missesCaregiver: number
  readonly missesProvider: number
  /** Days from a referral until the caregiver is reached, the one like the other. */
  readonly reachesAfter: readonly number[]
  /** A contact is written down days later. */
  readonly entersLate: number
  /** A report is still unsigned after days. */
  readonly reportsBehind: number
  /** A team meeting is missed. */
  readonly missesMeeting: number
}

/** How a Family Partner works; a caseload is a mixture of these, and so is what the compliance page shows. */
export const habits = {
  prompt: { missesCaregiver: 0.012, missesProvider: 0.02, reachesAfter: [0, 1, 1, 1, 2, 2], entersLate: 0.01, reportsBehind: 0.02, missesMeeting: 0.01 },
  usuallyPrompt: { missesCaregiver: 0.03, missesProvider: 0.05, reachesAfter: [1, 1, 2, 2, 3, 3, 4], entersLate: 0.03, reportsBehind: 0.05, missesMeeting: 0.04 },
  overloaded: { missesCaregiver: 0.09, missesProvider: 0.15, reachesAfter: [2, 3, 4, 4, 5, 6, 8], entersLate: 0.12, reportsBehind: 0.2, missesMeeting: 0.12 },
  newcomer: { missesCaregiver: 0.06, missesProvider: 0.12, reachesAfter: [1, 2, 2, 3, 4, 6], entersLate: 0.06, reportsBehind: 0.1, missesMeeting: 0.06 },
} as const satisfies Record<string, Habit>

export type HabitName = keyof typeof habits
