// The fewest conditions that decide a rule for one contact: what keeps a non-member out, what carries a member.
//
// A rule comes out true exactly where some choice of conditions does: all parts of an `all`, one part of an `any`, each
// condition wanted true or, under a `not`, false. Each wanted truth has a price (nothing where it is so already, one
// where it would have to change); a condition is paid once however often it occurs, and none may be wanted both ways.
// Without repeated conditions the cheapest choice follows from the parts in one pass. With them the problem is NP-hard
// (hitting set is such a rule), so it is searched: a repeated condition's price is split over its occurrences, which
// never overestimates, and only repeated conditions that the cheapest choice uses are branched on. After `mostPasses`
// passes the best choice found so far is the answer, and says that it may not be the smallest.
import { type Condition, conditionKey, type Rule, type RuleNode } from './rule.ts';

export interface SmallestSet {
  /** Condition key → the truth it is wanted to have; only conditions that cost something. */
  readonly wanted: ReadonlyMap<string, boolean>;
  /** False where the search was given up: a smaller set may exist. */
  readonly exact: boolean;
}

/** What it costs to have a condition come out so: 0, 1, or infinite where it is not to be had. */
export type Price = (condition: Condition, wanted: boolean) => number;

/** One pass looks at every condition: 200 of them, 2,000 times, stay well under a second. */
const mostPasses = 2_000;
const rounding = 1e-9;

interface Literal {
  readonly key: string;
  readonly wanted: boolean;
  readonly price: number;
}

/** The rule with every `not` moved to its conditions. */
type Wish =
  | { readonly type: 'all' | 'any'; readonly parts: readonly Wish[] }
  | { readonly type: 'literal'; readonly literal: Literal };

interface Choice {
  readonly price: number;
  readonly literals: readonly Literal[];
}

const impossible: Choice = { price: Number.POSITIVE_INFINITY, literals: [] };

/** The cheapest choice of conditions that makes the rule true, or null where there is none (it contradicts itself). */
export function smallestSet(rule: Rule, price: Price): SmallestSet | null {
  return new Search(wishOf(rule.root, true, price)).run();
}

function wishOf(node: RuleNode, wanted: boolean, price: Price): Wish {
  switch (node.type) {
    case 'condition':
      return {
        type: 'literal',
        literal: { key: conditionKey(node), wanted, price: price(node, wanted) },
      };
    case 'not':
      return wishOf(node.child, !wanted, price);
    case 'all':
    case 'any': {
      const parts = node.children.map((child) => wishOf(child, wanted, price));
      return { type: (node.type === 'all') === wanted ? 'all' : 'any', parts };
    }
    case 'group': {
      const inThem = (node.op === 'in') === wanted;
      return {
        type: inThem ? 'any' : 'all',
        parts: node.groups.map(({ root }) => wishOf(root, inThem, price)),
      };
    }
  }
}

class Search {
  private readonly wish: Wish;
  private readonly occurrences = new Map<string, number>();
  private readonly prices = new Map<string, Map<boolean, number>>();
  /** Repeated conditions decided on the way down: wanted so, or null: not used at all. */
  private readonly decided = new Map<string, boolean | null>();
  private best: Choice = impossible;
  private passes = 0;

  constructor(wish: Wish) {
    this.wish = wish;
    this.note(wish);
  }

  run(): SmallestSet | null {
    this.descend(0);
    if (this.best.price === Number.POSITIVE_INFINITY) return null;
    const paid = this.best.literals.filter(({ price }) => price > 0);
    return {
      wanted: new Map(paid.map(({ key, wanted }) => [key, wanted])),
      exact: this.passes <= mostPasses,
    };
  }

  private note(wish: Wish): void {
    if (wish.type !== 'literal') {
      for (const part of wish.parts) this.note(part);
      return;
    }
    const { key, wanted, price } = wish.literal;
    this.occurrences.set(key, (this.occurrences.get(key) ?? 0) + 1);
    const prices = this.prices.get(key) ?? new Map<boolean, number>();
    this.prices.set(key, prices.set(wanted, price));
  }

  /** Looks for a cheaper choice with what is decided so far, whose price is `paid`. */
  private descend(paid: number): void {
    this.passes += 1;
    if (this.passes > mostPasses) return;
    const choice = this.cheapest(this.wish);
    if (Math.ceil(paid + choice.price - rounding) >= this.best.price) return;
    this.consider(choice);
    const open = choice.literals.find(({ key }) => this.isRepeated(key) && !this.decided.has(key));
    if (open === undefined) return;
    for (const { wanted, price } of this.decisions(open.key)) {
      this.decided.set(open.key, wanted);
      this.descend(paid + price);
    }
    this.decided.delete(open.key);
  }

  /** The cheapest choice, each repeated condition at its share of the price, those decided already paid for. */
  private cheapest(wish: Wish): Choice {
    if (wish.type === 'literal') return this.priced(wish.literal);
    if (wish.type === 'any') {
      let best = impossible;
      for (const part of wish.parts) {
        const choice = this.cheapest(part);
        if (choice.price < best.price - rounding) best = choice;
      }
      return best;
    }
    let price = 0;
    const literals: Literal[] = [];
    for (const part of wish.parts) {
      const choice = this.cheapest(part);
      price += choice.price;
      literals.push(...choice.literals);
    }
    return { price, literals };
  }

  private priced(literal: Literal): Choice {
    const { key, wanted, price } = literal;
    const decided = this.decided.get(key);
    if (decided === undefined)
      return { price: price / (this.occurrences.get(key) ?? 1), literals: [literal] };
    return decided === wanted ? { price: 0, literals: [literal] } : impossible;
  }

  private isRepeated(key: string): boolean {
    return (this.occurrences.get(key) ?? 0) > 1;
  }

  /** Keeps a choice that is consistent and cheaper than the best so far, each condition paid once. */
  private consider({ price, literals }: Choice): void {
    if (price === Number.POSITIVE_INFINITY) return;
    const distinct = new Map<string, Literal>();
    for (const literal of literals) {
      const other = distinct.get(literal.key);
      if (other !== undefined && other.wanted !== literal.wanted) return;
      distinct.set(literal.key, literal);
    }
    const total = [...distinct.values()].reduce((sum, literal) => sum + literal.price, 0);
    if (total < this.best.price) this.best = { price: total, literals: [...distinct.values()] };
  }

  /** What can become of a repeated condition, the cheapest first. Not used at all is no worse where nothing is free. */
  private decisions(key: string): readonly { readonly wanted: boolean | null; readonly price: number }[] {
    const priceOf = (wanted: boolean): number =>
      this.prices.get(key)?.get(wanted) ?? Number.POSITIVE_INFINITY;
    const uses = [true, false]
      .map((wanted) => ({ wanted, price: priceOf(wanted) }))
      .filter(({ price }) => price < Number.POSITIVE_INFINITY)
      .sort((one, other) => one.price - other.price);
    return uses[0]?.price === 0 ? uses : [{ wanted: null, price: 0 }, ...uses];
  }
}
