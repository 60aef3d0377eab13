/** What becomes of a family of the Massachusetts agency. */
export type Storyline =
  | { readonly tells: 'steady'; readonly referredAgo: number }
  | { readonly tells: 'fromBefore'; readonly enrolledAgo: number }
  | { readonly tells: 'arriving'; readonly referredAgo: number; readonly attempts?: readonly number[]; readonly reachedAfter?: number; readonly offers?: boolean; readonly waitlistAfter?: number; readonly in?: 'peerToPeer' | 'others' }
  | { readonly tells: 'neverReached'; readonly referredAgo: number }
  | { readonly tells: 'lost'; readonly referredAgo: number; readonly lastSeenAgo: number }
  | { readonly tells: 'discharged'; readonly referredAgo: number; readonly lastSeenAgo: number; readonly how: 'inTime' | 'late' | 'unsigned' | 'underWay' | 'nearlyDone' | 'forgotten' }
  | { readonly tells: 'returned'; readonly referredAgo: number; readonly lastSeenAgo: number; readonly returnedAgo: number }

const spread = (count: number, from: number, to: number) => Array.from({ length: count }, (_, at) => Math.round(from + ((to - from) * at) / Math.max(count - 1, 1)))

/** The families at the start, and the ones that need somebody first: told one by one, because the compliance page is about them. */
const arriving: readonly Storyline[] = [
  { tells: 'arriving', referredAgo: 1 }, { tells: 'arriving', referredAgo: 1, in: 'peerToPeer' }, { tells: 'arriving', referredAgo: 2 },
  { tells: 'arriving', referredAgo: 2, attempts: [1], in: 'peerToPeer' }, { tells: 'arriving', referredAgo: 3, attempts: [1, 2] }, { tells: 'arriving', referredAgo: 3, attempts: [2] },
  // The fifth day is today.
  { tells: 'arriving', referredAgo: 5, attempts: [1, 3], in: 'others' }, { tells: 'arriving', referredAgo: 5, attempts: [2, 4], in: 'others' },
  // The fifth day has passed, and so has the third business day.
  { tells: 'arriving', referredAgo: 9, attempts: [2, 5, 7], in: 'others' }, { tells: 'arriving', referredAgo: 8, attempts: [1, 4], in: 'peerToPeer' },
  // Reached, and the first visit is to come.
  ...[4, 5, 6, 6].map((referredAgo): Storyline => ({ tells: 'arriving', referredAgo, attempts: [1], reachedAfter: 2 })),
  // Waiting for a Family Partner, and on the list.
  ...[9, 11, 12, 14].map((referredAgo): Storyline => ({ tells: 'arriving', referredAgo, reachedAfter: 2, waitlistAfter: 3, in: 'others' })),
  // Waiting longer than fourteen days; the fourteenth is today; waiting without being on the list.
  { tells: 'arriving', referredAgo: 22, attempts: [1], reachedAfter: 3, waitlistAfter: 4, in: 'others' },
  { tells: 'arriving', referredAgo: 19, reachedAfter: 2, waitlistAfter: 5, in: 'others' },
  { tells: 'arriving', referredAgo: 16, reachedAfter: 2, waitlistAfter: 3, in: 'others' },
  { tells: 'arriving', referredAgo: 10, reachedAfter: 2, in: 'others' },
  // Reached, but the visit was not offered.
  { tells: 'arriving', referredAgo: 4, reachedAfter: 2, offers: false, in: 'others' },
]

const leaving: readonly Storyline[] = [
  ...spread(8, 30, 250).map((referredAgo): Storyline => ({ tells: 'neverReached', referredAgo })),
  ...spread(5, 60, 190).map((lastSeenAgo): Storyline => ({ tells: 'lost', referredAgo: lastSeenAgo + 75, lastSeenAgo })),
  ...spread(13, 14, 215).map((lastSeenAgo, at): Storyline => ({ tells: 'discharged', referredAgo: Math.min(lastSeenAgo + 60 + 9 * at, 300), lastSeenAgo, how: 'inTime' })),
  ...spread(4, 25, 150).map((lastSeenAgo): Storyline => ({ tells: 'discharged', referredAgo: lastSeenAgo + 110, lastSeenAgo, how: 'late' })),
  ...spread(2, 40, 120).map((lastSeenAgo): Storyline => ({ tells: 'discharged', referredAgo: lastSeenAgo + 95, lastSeenAgo, how: 'unsigned' })),
  ...[3, 4].map((lastSeenAgo): Storyline => ({ tells: 'discharged', referredAgo: 170, lastSeenAgo, how: 'underWay' })),
  // Five business days before today, unless a holiday lies between.
  { tells: 'discharged', referredAgo: 150, lastSeenAgo: 7, how: 'nearlyDone' },
  { tells: 'discharged', referredAgo: 205, lastSeenAgo: 15, how: 'forgotten' },
  ...spread(4, 45, 110).map((returnedAgo): Storyline => ({ tells: 'returned', referredAgo: 290, lastSeenAgo: returnedAgo + 60, returnedAgo })),
]

/** The 150 families of the Massachusetts agency, in an order that mixes them. */
export const storylines: readonly Storyline[] = [
  ...arriving,
  ...leaving,
  ...spread(15, 340, 760).map((enrolledAgo): Storyline => ({ tells: 'fromBefore', enrolledAgo })),
  ...spread(72, 18, 305).map((referredAgo): Storyline => ({ tells: 'steady', referredAgo })),
]
