// Where the evaluator, a Sheets formula and GoogleSQL are known to differ, in words for people. The names are those of
// the list of decisions beside the operators.

export interface Deviation {
  readonly name: string;
  /** What differs, and what it means for a group. */
  readonly what: string;
}

export const deviations: readonly Deviation[] = [
  {
    name: 'formattedNumberAsText',
    what: 'A number that is shown as a date, time, percent or amount of money in a column of texts or tags is unknown to the add-on. A filter view cannot see how a number is shown, and takes the bare number. Membership is right; the view may show such a row.',
  },
  {
    name: 'lowerCase',
    what: 'Upper and lower case of a few letters (dotted İ, final ς) may differ between Sheets and the add-on; GoogleSQL agrees on all but letters that are younger than its Unicode.',
  },
  {
    name: 'exponents',
    what: 'From which size on a number in a column of texts is written as 1E+21 is known of Sheets for that number only; the add-on does it from 1E+21 upwards and below 0.000001.',
  },
  {
    name: 'outsideYears',
    what: 'GoogleSQL has no dates outside the years 1 to 9999: there such a date is held as the nearest day.',
  },
  {
    name: 'halfCharacters',
    what: 'Half of a character that JavaScript stores in two parts, such as half an emoji, is text to the add-on and nowhere else.',
  },
  {
    name: 'unicodeVersion',
    what: 'Which signs are letters, and which letters are cases of each other, grows with Unicode. In a pattern the add-on, Sheets and BigQuery may go by tables of different years. On letters that entered Unicode before 2021 they agree, but for second forms of ΐ, ΰ and ﬅ that only newer tables pair.',
  },
];
