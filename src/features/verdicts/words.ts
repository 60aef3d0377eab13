import { faultOfOurs } from '@/features/obligations/words'

/** Why nothing could be judged, and who can do something about it. */
export const sayProblem = (problem: string): string =>
  `This program cannot be judged: ${problem}. ${problem === faultOfOurs ? 'Nothing that was recorded is lost, and the rules try again every day.' : 'Ask a program manager to look at the program’s settings.'}`
