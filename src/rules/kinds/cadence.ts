import { dayFromIso, isoFromDay, spoken, type Day } from '../calendar/civil-date'
import { writtenOn, type Dossier, type Person } from '../facts/dossier'
import { endKnown, hasRole, leftOn } from '../facts/people'
import { holds, type YouthFile } from '../facts/youth-file'
import type { About, Verdict } from '../finding'
import type { Cadence } from '../spec/obligation'
import { allowanceOf, waitingOf, type Waiting } from './allowances'
import { aboutYouth, says, windowOf, type Judging } from './judging'
import { happeningsForAgreement, happeningsForStaff, happeningsForYouth, speakHappening, type Happening } from './occurrences'
import { judgedFrom, partOf, unjudged, windowsOf, windowVerdict, type Window } from './windows'

/** Whose weeks or months these are, and from when to when. */
interface Subject {
  readonly about: About
  readonly from: Day
  readonly to: Day | null
  readonly happenings: readonly Happening[]
  /** Why a window asks nothing of this subject. */
  excuses(window: Window): string | undefined
  /** When the family was on the waitlist. */
  readonly waiting: readonly Waiting[]
}

const nothingExcuses = () => undefined

/** What happened while the subject was there: a window that is judged in part is judged by that part. */
const duringStay = (happenings: readonly Happening[], from: Day, to: Day | null) => happenings.filter(({ day }) => day >= from && (to === null || day <= to))

/** The happenings that make up the count, in order, as far as it gets. */
function countOf(rule: Cadence, within: readonly Happening[]): readonly Happening[] {
  const by: Happening[] = []
  const days = new Set<Day>()
  const capped = new Map<Happening['way'], number>()
  for (const happening of within) {
    if (happening.whyNot !== undefined) continue
    const most = 'atMost' in happening.way ? happening.way.atMost : undefined
    const used = capped.get(happening.way) ?? 0
    if (most !== undefined && used >= most) continue
    if (!rule.sameDayToo && days.has(happening.day)) continue
    capped.set(happening.way, used + 1)
    days.add(happening.day)
    by.push(happening)
    if (by.length === rule.times) break
  }
  return by
}

/** The count where it is whole, and the day it was reached; undefined when it is not. */
function reached(rule: Cadence, within: readonly Happening[]): { on: Day; by: readonly Happening[] } | undefined {
  const by = countOf(rule, within)
  const last = by[rule.times - 1]
  return last && { on: last.day, by }
}

/** What happened within a window; where writing dates it, only what was written down by the window's end and by the day of judging. */
function happenedIn(rule: Cadence, happenings: readonly Happening[], window: Window, { asOf, zone }: Dossier): readonly Happening[] {
  if (rule.dated === undefined) return happenings
  return happenings.map((happening) => {
    const written = writtenOn(happening.what, zone)
    if (happening.whyNot !== undefined || written <= Math.min(window.to, asOf)) return happening
    return { ...happening, whyNot: written > asOf ? 'not written down yet' : `written down on ${spoken(written)}, too late` }
  })
}

function metBy(rule: Cadence, within: readonly Happening[]): (Pick<Verdict, 'because'> & Partial<Verdict>) | undefined {
  const done = reached(rule, within)
  return done && {
    because: [`${done.by.map(speakHappening).join(' and ')} ${done.by.length === 1 ? 'counts' : 'count'}.`],
    satisfiedOn: isoFromDay(done.on), satisfiedBy: done.by.map((one) => one.ref),
  }
}

function whatIsMissing(rule: Cadence, window: Window, within: readonly Happening[]): string[] {
  const by = countOf(rule, within)
  const asked = rule.times === 1 ? 'Nothing that counts' : `${by.length} of ${rule.times} that count${rule.sameDayToo ? '' : ', on different days'},`
  const counted = new Set(by.map(({ ref }) => ref))
  // A fact may be tried as one sort of thing and then as another: the last try says why it does not count.
  const missed = new Map(within.filter(({ ref }) => !counted.has(ref)).map((one) => [one.ref, `${speakHappening(one)} not counted: ${one.whyNot ?? whyLeftOut(one, by)}.`]))
  return [`${asked} from ${spoken(window.from)} to ${spoken(window.to)}.`, ...[...missed.values()].slice(0, 3)]
}

/** Why something that would count by itself adds nothing to what has been counted. */
const whyLeftOut = (one: Happening, by: readonly Happening[]) =>
  by.some(({ day }) => day === one.day) ? 'another of the same day counts' : 'no more of its kind count'

/** A window that is judged: what happened in it, or else what a program's reading allows for. */
function judgeWindow(rule: Cadence, { about, waiting }: Subject, window: Window, happenings: readonly Happening[], judging: Judging): Verdict {
  const within = happenedIn(rule, happenings, window, judging.dossier)
  const met = metBy(rule, within)
  const allowance = met ? undefined : allowanceOf(rule, window, waiting, judging)
  if (allowance) return { ...allowance, due: isoFromDay(window.to), window: windowOf(window.from, window.to), about }
  return windowVerdict(window, met, () => whatIsMissing(rule, window, within), about, judging.asOf)
}

function judgeCalendar(rule: Cadence, subject: Subject, judging: Judging): Verdict[] {
  const verdicts: Verdict[] = []
  let next = 0
  for (const window of windowsOf(rule.each, subject.from, subject.to, judging.through)) {
    while ((subject.happenings[next]?.day ?? Infinity) < window.from) next += 1
    const first = next
    while ((subject.happenings[next]?.day ?? Infinity) <= window.to) next += 1
    if (!judging.governs(judgedFrom(window, subject.from, judging))) continue
    const skipped = unjudged(window, rule.partialToo, subject.about, judging)
    if (skipped) {
      verdicts.push(skipped)
      continue
    }
    const excuse = subject.excuses(window)
    if (excuse !== undefined) {
      verdicts.push(says('not_required', excuse, { due: isoFromDay(window.to), window: windowOf(window.from, window.to), about: subject.about }))
      continue
    }
    verdicts.push(judgeWindow(rule, subject, window, subject.happenings.slice(first, next), judging))
  }
  return verdicts
}

/**
 * The rolling reading of "weekly" (ambiguity A22): never more than seven days from the first day, or from one that
 * counts, to the next. Each finding is the seven days after the last one.
 */
function judgeRolling(rule: Cadence, subject: Subject, judging: Judging): Verdict[] {
  const verdicts: Verdict[] = []
  const last = subject.to === null ? judging.asOf : Math.min(subject.to, judging.asOf)
  for (let since = subject.from; since < last; ) {
    const window: Window = { from: since + 1, to: since + 7, part: partOf(since + 1, since + 7, since + 1, subject.to) }
    const within = subject.happenings.filter(({ day }) => day >= window.from && day <= window.to)
    const done = reached(rule, happenedIn(rule, within, window, judging.dossier))
    if (judging.governs(window.from)) {
      const excuse = done ? undefined : subject.excuses(window)
      const quiet = (done ? undefined : unjudged(window, rule.partialToo, subject.about, judging)) ??
        (excuse === undefined ? undefined : says('not_required', excuse, { due: isoFromDay(window.to), window: windowOf(window.from, window.to), about: subject.about }))
      verdicts.push(quiet ?? judgeWindow(rule, subject, window, within, judging))
    }
    since = done ? done.on : window.to
  }
  return verdicts
}

function enrollmentsOf(rule: Cadence, youth: YouthFile, dossier: Dossier): Subject[] {
  const enrolled = youth.episodes.filter((episode) => episode.enrolled !== null)
  if (enrolled.length === 0) return []
  const happenings = happeningsForYouth(rule, youth, dossier)
  const noProvider = (window: Window) => {
    const current = youth.providers.some(({ fact }) => holds({ from: fact.from }, window.to) && holds({ to: fact.to }, window.from))
    return current ? undefined : 'No treatment provider is current in it.'
  }
  const excuses = rule.provider && dossier.of('provider').length > 0 ? noProvider : nothingExcuses
  return enrolled.map((episode) => {
    const from = episode.enrolled?.day ?? episode.from
    return { about: aboutYouth(youth), from, to: episode.to, happenings: duringStay(happenings, from, episode.to), excuses, waiting: rule.waitlistExcuses ? waitingOf(youth, episode, dossier) : [] }
  })
}

/** Whether the person did anything that week: a contact, a discharge plan, a meeting. */
const worked = (dossier: Dossier, staff: string, { from, to }: Window) =>
  dossier.of('contact').some(({ fact, day }) => fact.by === staff && day >= from && day <= to) ||
  dossier.of('dischargePlan').some(({ fact, day }) => fact.by === staff && day >= from && day <= to) ||
  dossier.of('meeting').some(({ fact, day }) => !fact.cancelled && fact.attendedBy.includes(staff) && day >= from && day <= to)

function onLeaveThroughout(dossier: Dossier, staff: string, { from, to }: Window): boolean {
  const leaves = dossier.of('leave').filter(({ fact }) => fact.staff === staff)
  for (let day = from; day <= to; day += 1) if (!leaves.some(({ fact }) => holds(fact, day))) return false
  return true
}

function dutiesOf(rule: Cadence, person: Person, dossier: Dossier): Subject | undefined {
  const { id, startsDutiesOn } = person.fact
  if (startsDutiesOn === undefined) return undefined
  const away = (window: Window) =>
    onLeaveThroughout(dossier, id, window) && !worked(dossier, id, window) ? 'On leave for the whole week, and no work on record.' : undefined
  const from = dayFromIso(startsDutiesOn)
  const to = leftOn(dossier, person) ?? null
  return {
    about: { staff: id }, from, to, happenings: duringStay(happeningsForStaff(rule, id, dossier), from, to), excuses: rule.leaveToo ? nothingExcuses : away, waiting: [],
  }
}

/** Something that must happen so many times in every week or month. */
export function judgeCadence(rule: Cadence, judging: Judging): Verdict[] {
  const { dossier } = judging
  const judge = (subject: Subject) => (rule.weeks === 'rolling' ? judgeRolling(rule, subject, judging) : judgeCalendar(rule, subject, judging))
  switch (rule.subject) {
    case 'enrollment':
      return judging.youths.flatMap((youth) => enrollmentsOf(rule, youth, dossier).flatMap(judge))
    case 'agreement':
      return dossier.of('agreement').flatMap(({ fact, day }) => {
        const to = endKnown(dossier, fact.to) ?? null
        return judge({ about: { agreement: fact.id }, from: day, to, happenings: duringStay(happeningsForAgreement(rule, fact.id, dossier), day, to), excuses: nothingExcuses, waiting: [] })
      })
    case 'familyPartner':
      return judging.people.filter((person) => hasRole(person, 'familyPartner')).flatMap((person) => {
        const subject = dutiesOf(rule, person, dossier)
        if (subject) return judge(subject)
        return judging.governs(judging.asOf) ? [says('undetermined', 'The day duties began (startsDutiesOn) is not on record.', { about: { staff: person.fact.id } })] : []
      })
  }
}
