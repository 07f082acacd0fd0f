// Words for sentences and messages: values quoted only where bare they could be misread.

// Words our sentences are built of: inside a value or a name they would make a sentence ambiguous.
const connectives =
  'or and nor not is has have does no none all any of exactly than least most before after on in between contains contain ' +
  'starts start ends end with domain month weekday its blank blanks included left out the valid a an';
const valueWords = wordPattern(`${connectives} tag tags`);
const nameWords = wordPattern(connectives);
const plain = /^[\p{L}\p{N}@#&%$€£+\-._/'’]+(?: [\p{L}\p{N}@#&%$€£+\-._/'’]+)*$/u;

function wordPattern(words: string): RegExp {
  return new RegExp(`(?:^| )(?:${words.split(' ').join('|')})(?= |$)`, 'i');
}

/** A text value as a sentence shows it: bare where that is unambiguous, else in double quotes, on one line. */
export function quotedValue(text: string): string {
  return plain.test(text) && !valueWords.test(text) ? text : JSON.stringify(text);
}

/** A field's name as a sentence shows it. */
export function quotedName(name: string): string {
  return plain.test(name) && !nameWords.test(name) ? name : JSON.stringify(name);
}

/** A pattern as a sentence shows it: always in double quotes, those inside it doubled, every backslash as it stands. */
export function quotedPattern(pattern: string): string {
  return `"${pattern.replace(/"/g, '""')}"`;
}

/** "A", "A or B", "A, B or C". */
export function listed(items: readonly string[], joining: 'or' | 'and' | 'nor'): string {
  if (items.length <= 1) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${joining} ${items[items.length - 1]}`;
}

/** "1 day", "2 days". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
