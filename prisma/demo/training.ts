import type { Day } from '@/rules/calendar/civil-date'
import { type TrainingTopic, trainingTopics } from '@/rules/facts/vocabulary'
import type { Book } from './book'
import { employedOn, entered, type Person } from './people'

const onceOnly: readonly TrainingTopic[] = ['stateIccTraining', 'iccCompetency', 'superviseFamilyPartners']
const yearly = trainingTopics.filter((topic) => !onceOnly.includes(topic))

/** The course is held twice a year, in weeks that begin so many days before today; somebody goes to the one or the other. */
const rounds = [112, 251]
const daysBetweenRounds = 364

function attend(book: Book, person: Person, topic: TrainingTopic, on: Day): void {
  book.add('Training', { staffId: person.staffId, topic, completedOn: book.date(on), ...entered(book, person, on + 1, 600) })
}

/** A course week: four topics a day. */
const dayOfTopic = (book: Book, monday: Day, place: number) => book.workdayFrom(monday + Math.floor(place / 4))

/** Everybody's training from the course before their duties to the last yearly round; `missed` are topics not taken in that one. */
export function addTraining(book: Book, person: Person, missed: readonly TrainingTopic[] = []): void {
  const round = rounds[book.random.branch(`${person.name}/round`).between(0, 1)] ?? 112
  const first = person.startsOn - 9
  yearly.forEach((topic, place) => attend(book, person, topic, Math.min(dayOfTopic(book, first, place), person.startsOn - 1)))
  const latest = book.today - round
  for (let monday = latest; monday > person.startsOn + 30; monday -= daysBetweenRounds)
    yearly.forEach((topic, place) => {
      const on = dayOfTopic(book, monday, place)
      const wasMissed = monday === latest && missed.includes(topic)
      if (employedOn(person, on) && !wasMissed) attend(book, person, topic, on)
    })
  for (const topic of onceOnly) if (isAsked(topic, person)) attend(book, person, topic, Math.min(book.workdayFrom(person.startsOn + 20), book.today - 3))
}

/** Of the training that is done once: who works with families takes what is for them, everybody above them what is for supervisors. */
const isAsked = (topic: TrainingTopic, { role }: Person) => topic === 'stateIccTraining' || (topic === 'iccCompetency') === (role === 'familyPartner')
