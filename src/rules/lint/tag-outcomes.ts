// How conditions on tags come out together: which of the mentioned tags a cell has, and how many others besides.
import type { Condition } from '../rule.ts';
import { normalizeText } from '../text.ts';
import { type Outcome, OutcomeSet } from './outcomes.ts';
import { truthOnValues } from './scene.ts';

const mostTags = 8;
const mostOtherTags = 30;

/** Null where there are too many tags or too high counts to try them all. */
export function tagOutcomes(conditions: readonly Condition[]): readonly Outcome[] | null {
  const values = conditions.flatMap(({ meaning }) => meaning.values);
  const tags = [
    ...new Set(values.flatMap((value) => (typeof value === 'string' ? [normalizeText(value)] : []))),
  ];
  const counts = values.flatMap((value) => (typeof value === 'number' ? [value] : []));
  const others = Math.max(0, ...counts) + 1;
  if (tags.length > mostTags || others > mostOtherTags) return null;
  const tests = conditions.map(truthOnValues);
  const found = new OutcomeSet();
  for (let chosen = 0; chosen < 2 ** tags.length; chosen += 1) {
    const some = tags.filter((_, index) => (chosen >> index) & 1);
    for (let count = 0; count <= others; count += 1) {
      const cell = new Set([...some, ...otherTags(count)]);
      found.add(tests.map((test) => test(cell)));
    }
  }
  return found.outcomes;
}

/** Tags that no condition can mention, since a tag holds no separator. */
function otherTags(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `,${index}`);
}
