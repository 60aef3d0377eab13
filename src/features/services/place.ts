/** The place in which it is said what became of a caseload. */
export const caseloadsPlace = 'caseloads'
