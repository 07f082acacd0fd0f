// How conditions on a text come out together: on every text that they mention whole, and on all others, where each part
// that a condition looks for is there or not, as far as the parts allow each other.
import type { Condition } from '../rule.ts';
import { normalizeText } from '../text.ts';
import { isFalse, isTrue, type TruthCode } from '../truth.ts';
import { combined, type Outcome, OutcomeSet, ownTruth } from './outcomes.ts';
import { truthOnValues } from './scene.ts';

/** Something that a text has or has not. */
interface Trait {
  readonly type: 'contains' | 'startsWith' | 'endsWith' | 'domainIs' | 'isValidEmail';
  readonly text: string;
}

type TraitType = Trait['type'];

/** The positive operator of every operator whose truth follows from traits. */
const traitTypes: ReadonlyMap<string, TraitType | 'is'> = new Map([
  ['is', 'is'],
  ['isNot', 'is'],
  ['contains', 'contains'],
  ['notContains', 'contains'],
  ['startsWith', 'startsWith'],
  ['notStartsWith', 'startsWith'],
  ['endsWith', 'endsWith'],
  ['notEndsWith', 'endsWith'],
  ['domainIs', 'domainIs'],
  ['domainIsNot', 'domainIs'],
  ['isValidEmail', 'isValidEmail'],
  ['isNotValidEmail', 'isValidEmail'],
]);

const mostTraits = 14;
const mostSets = 4_096;

/** Null where there are too many parts to try. Conditions of other kinds (patterns) hold or not, whatever the rest. */
export function textOutcomes(conditions: readonly Condition[]): readonly Outcome[] | null {
  const traits = new Map<string, Trait>();
  for (const condition of conditions)
    for (const trait of traitsOf(condition)) traits.set(`${trait.type} ${trait.text}`, trait);
  const sets = traits.size > mostTraits ? null : traitSets([...traits.values()]);
  if (sets === null) return null;
  const found = new OutcomeSet();
  for (const text of wholeTexts(conditions)) addAll(found, conditions, (each) => truthsOn(each, text));
  for (const set of sets) addAll(found, conditions, (each) => truthsWith(each, set));
  return found.outcomes;
}

/** Adds an outcome; where more than one truth is possible, one with each. */
function addAll(
  found: OutcomeSet,
  conditions: readonly Condition[],
  truths: (condition: Condition) => readonly TruthCode[],
): void {
  let outcomes: readonly Outcome[] = [[]];
  for (const condition of conditions)
    outcomes = combined(
      outcomes,
      truths(condition).map((truth) => [truth]),
    );
  for (const outcome of outcomes) found.add(outcome);
}

function textsOf({ meaning }: Condition): readonly string[] {
  return meaning.values.flatMap((value) => (typeof value === 'string' ? [normalizeText(value)] : []));
}

function traitsOf(condition: Condition): readonly Trait[] {
  const type = traitTypes.get(condition.operator.op);
  if (type === undefined || type === 'is') return [];
  if (type === 'isValidEmail') return [{ type, text: '' }];
  return textsOf(condition).map((text) => ({ type, text: type === 'domainIs' ? domainOf(text) : text }));
}

/** A leading @ in a domain is dropped. */
function domainOf(text: string): string {
  return text.startsWith('@') ? normalizeText(text.slice(1)) : text;
}

function wholeTexts(conditions: readonly Condition[]): ReadonlySet<string> {
  return new Set(
    conditions.flatMap((each) => (traitTypes.get(each.operator.op) === 'is' ? textsOf(each) : [])),
  );
}

const either: readonly TruthCode[] = [isTrue, isFalse];

/** On a cell whose normal form is that text. What else looks at the cell sees more than its normal form. */
function truthsOn(condition: Condition, text: string): readonly TruthCode[] {
  return traitTypes.has(condition.operator.op) ? [truthOnValues(condition)(text)] : either;
}

/** On a text that no condition mentions whole and that has exactly these of the traits. */
function truthsWith(condition: Condition, set: ReadonlySet<Trait>): readonly TruthCode[] {
  if (!traitTypes.has(condition.operator.op)) return either;
  const own = traitsOf(condition);
  const has = [...set].some((trait) =>
    own.some((each) => each.type === trait.type && each.text === trait.text),
  );
  return [ownTruth(condition, has)];
}

/** The sets of traits that a text may have; null where there are too many. */
function traitSets(traits: readonly Trait[]): readonly ReadonlySet<Trait>[] | null {
  let sets: readonly (readonly Trait[])[] = [[]];
  for (const [index, trait] of traits.entries()) {
    sets = sets.flatMap((set) => {
      const lacking = traits.slice(0, index).filter((each) => !set.includes(each));
      const mayHave =
        !set.some((each) => exclude(each, trait)) && !lacking.some((each) => implies(trait, each));
      const mayLack = !set.some((each) => implies(each, trait));
      return [...(mayHave ? [[...set, trait]] : []), ...(mayLack ? [set] : [])];
    });
    if (sets.length > mostSets) return null;
  }
  return sets.map((set) => new Set(set));
}

/** Whether every text with the one has the other. */
function implies(one: Trait, other: Trait): boolean {
  if (other.type === 'contains')
    return one.type === 'isValidEmail' ? other.text === '@' : holdsPart(one, other.text);
  if (other.type === 'startsWith') return one.type === 'startsWith' && one.text.startsWith(other.text);
  if (other.type === 'endsWith')
    return (one.type === 'endsWith' || one.type === 'domainIs') && one.text.endsWith(other.text);
  if (other.type === 'domainIs') {
    const domain = one.type === 'domainIs' ? one.text : domainAtEnd(one);
    return domain !== null && isWithin(domain, other.text);
  }
  return false;
}

/** Whether a text with that trait holds the part for certain; one with a domain has an @ besides. */
function holdsPart(trait: Trait, part: string): boolean {
  return trait.text.includes(part) || (trait.type === 'domainIs' && part === '@');
}

/** Whether no text has both. */
function exclude(one: Trait, other: Trait): boolean {
  if (one.type === 'startsWith' && other.type === 'startsWith')
    return !one.text.startsWith(other.text) && !other.text.startsWith(one.text);
  const ends = [one, other].filter(({ type }) => type === 'endsWith' || type === 'domainIs');
  if (ends.length < 2) return false;
  if (!one.text.endsWith(other.text) && !other.text.endsWith(one.text)) return true;
  const [first, second] = [one, other].map((each) =>
    each.type === 'domainIs' ? each.text : domainAtEnd(each),
  );
  if (first === null || second === null || first === undefined || second === undefined) return false;
  return !isWithin(first, second) && !isWithin(second, first);
}

/** The domain of every text that ends so; null where the ending leaves it open. */
function domainAtEnd(trait: Trait): string | null {
  const at = trait.type === 'endsWith' ? trait.text.lastIndexOf('@') : -1;
  return at < 0 ? null : trait.text.slice(at + 1);
}

/** Whether a domain is the other or one of its subdomains. */
function isWithin(domain: string, other: string): boolean {
  return `.${domain}`.endsWith(`.${other}`);
}
