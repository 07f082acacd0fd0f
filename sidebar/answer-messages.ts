// What the group page answers in words: who moves in the next 30 days, and why somebody is in the group or not.

export const answerMessages = {
  forecast: 'Next 30 days',
  forecastQuiet: 'Nobody joins or leaves unless somebody edits a cell or the rule.',
  showForecast: 'Who joins and leaves?',
  hideForecast: 'Hide these days',
  membersThen: (contacts: string) => `then ${contacts}`,
  forecasting: 'Looking 30 days ahead…',
  forecastStill: 'Nobody joins or leaves in the next 30 days unless somebody edits a cell or the rule.',
  forecastDone: (days: number) =>
    days === 1 ? 'The group changes on one day.' : `The group changes on ${days} days.`,
  joins: (count: number, formatted: string) => (count === 1 ? 'Joins' : `${formatted} join`),
  leaves: (count: number, formatted: string) => (count === 1 ? 'Leaves' : `${formatted} leave`),
  moved: (name: string, time: string) => (time === '00:00' ? name : `${name} (${time})`),
  why: 'Why is somebody in, or not?',
  whyFind: 'Name or email of a contact',
  whySelected: 'Take the row selected in the sheet',
  whyNoRow: 'The selected row holds no contact. Select one in the sheet, or type a name.',
  whyNobody: (search: string) => `No contact matches “${search}”.`,
  whyLooking: 'Looking at this contact…',
  whyMore: (shown: string, all: string) => `The first ${shown} of ${all} are shown: type more of the name.`,
  whyAgain: 'Another contact',
  showRow: 'Show the row',
  verdict: (name: string, truth: boolean | null) =>
    truth === null
      ? `${name} is not in this group, because a cell cannot be read.`
      : `${name} is ${truth ? '' : 'not '}in this group.`,
  carries: 'This is enough:',
  shortestWayIn: 'The shortest way in:',
  shortWayIn: 'A short way in:',
  holds: (sentence: string, holds: boolean) => (holds ? sentence : `“${sentence}” is false.`),
  noWayIn: 'Nothing in the cells would change that: the conditions contradict each other.',
  wouldHold: (sentence: string, wanted: boolean) =>
    `“${sentence}” would have to be ${wanted ? 'true' : 'false'}.`,
  allConditions: (count: number) => `All ${count} conditions`,
  truths: { true: 'true', false: 'false', unknown: 'unknown' },
  allOf: 'All of these',
  anyOf: 'Any of these',
  noneOf: 'Not this',
  inGroups: (names: readonly string[], notIn: boolean) =>
    `${notIn ? 'Not in' : 'In'} ${names.map((name) => `“${name}”`).join(notIn ? ' nor ' : ' or ')}`,
  cellHolds: (cell: string, operand: string) =>
    operand === '' ? `The cell: ${cell}` : `The cell: ${cell}. Compared with: ${operand}`,
  unknownBecause: (reason: string) => `Not known: ${reason}.`,
};
