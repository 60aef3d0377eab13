/** Why nothing could be judged, and who can do something about it. */
export const sayProblem = (problem: string): string => `This program cannot be judged: ${problem}. Ask a program manager to look at the program’s settings.`
