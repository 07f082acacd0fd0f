// All rules of a table at one moment, a column at a time: every distinct condition once, then the trees over bits.
import { conditionTest, sceneOf } from './condition-test.ts';
import type { Moment } from './moment.ts';
import { blankCode, firstValueCode, type PreparedColumn, unknownCode } from './prepared-column.ts';
import type { PreparedContacts } from './prepared-contacts.ts';
import { allBits, type Bits, intersect, invert, noBits, subtract, unite } from './row-set.ts';
import { type Condition, conditionKey, type RuleNode } from './rule.ts';
import { isFalse, isTrue } from './truth.ts';

/** The rows for which something is true and those for which it is false; the others are unknown. Not to be changed. */
export interface TruthBits {
  readonly holds: Bits;
  readonly fails: Bits;
}

export class Evaluation {
  readonly contacts: PreparedContacts;
  readonly moment: Moment;
  private readonly byCondition = new Map<Condition, TruthBits>();
  /** Conditions that say the same, in whichever groups, share one answer. */
  private readonly byKey = new Map<string, TruthBits>();

  constructor(contacts: PreparedContacts, moment: Moment) {
    this.contacts = contacts;
    this.moment = moment;
  }

  condition(condition: Condition): TruthBits {
    const existing = this.byCondition.get(condition);
    if (existing !== undefined) return existing;
    const key = conditionKey(condition);
    const truth = this.byKey.get(key) ?? this.evaluate(condition);
    this.byKey.set(key, truth);
    this.byCondition.set(condition, truth);
    return truth;
  }

  /** @param truthOf where a condition's truth comes from, this evaluation's own unless told otherwise. */
  node(
    node: RuleNode,
    truthOf: (condition: Condition) => TruthBits = (condition) => this.condition(condition),
  ): TruthBits {
    switch (node.type) {
      case 'condition':
        return truthOf(node);
      case 'not':
        return negated(this.node(node.child, truthOf));
      case 'all':
        return this.fold(node.children, truthOf, true);
      case 'any':
        return this.fold(node.children, truthOf, false);
      case 'group': {
        const roots = node.groups.map(({ root }) => root);
        const truth = this.fold(roots, truthOf, false);
        return node.op === 'in' ? truth : negated(truth);
      }
    }
  }

  /** `all`: true where all are, false where one is; else the other way round. */
  private fold(
    nodes: readonly RuleNode[],
    truthOf: (condition: Condition) => TruthBits,
    all: boolean,
  ): TruthBits {
    const [first, ...others] = nodes;
    if (first === undefined) return this.nowhere();
    const start = this.node(first, truthOf);
    if (others.length === 0) return start;
    const holds = start.holds.slice();
    const fails = start.fails.slice();
    for (const node of others) {
      const truth = this.node(node, truthOf);
      if (all) {
        intersect(holds, truth.holds);
        unite(fails, truth.fails);
      } else {
        unite(holds, truth.holds);
        intersect(fails, truth.fails);
      }
    }
    return { holds, fails };
  }

  /** Unknown for everybody. */
  nowhere(): TruthBits {
    return { holds: noBits(this.contacts.rowCount), fails: noBits(this.contacts.rowCount) };
  }

  private evaluate(condition: Condition): TruthBits {
    const { field, meaning } = condition;
    if (meaning.references.length > 0) return this.rowByRow(condition);
    const column = this.contacts.column(field, meaning.family);
    const holding = meaning.holding(sceneOf(condition, this.contacts, this.moment));
    if (holding.by === 'interval') return settled(condition, column, column.rowsWithin(holding.intervals(0)));
    const { chosen, unsure } = choose(column, holding.holds);
    return settled(condition, column, column.rowsOfCodes(chosen), unsure && column.rowsOfCodes(unsure));
  }

  private rowByRow(condition: Condition): TruthBits {
    const test = conditionTest(condition, this.contacts, this.moment);
    const { holds, fails } = this.nowhere();
    for (let row = 0; row < this.contacts.rowCount; row += 1) {
      const truth = test(row);
      const bit = 1 << (row & 31);
      if (truth === isTrue) holds[row >>> 5] = (holds[row >>> 5] ?? 0) | bit;
      else if (truth === isFalse) fails[row >>> 5] = (fails[row >>> 5] ?? 0) | bit;
    }
    return { holds, fails };
  }
}

function negated({ holds, fails }: TruthBits): TruthBits {
  return { holds: fails, fails: holds };
}

/** Which values of a column a condition holds for, and for which it cannot tell (null where there are none). */
function choose(
  column: PreparedColumn<unknown>,
  holds: (value: unknown) => boolean | null,
): { readonly chosen: Uint8Array; readonly unsure: Uint8Array | null } {
  const { values, codeCount } = column;
  const chosen = new Uint8Array(codeCount);
  let unsure: Uint8Array | null = null;
  for (let code = firstValueCode; code < codeCount; code += 1) {
    const held = holds(values[code]);
    if (held === true) chosen[code] = 1;
    else if (held === null) {
      unsure ??= new Uint8Array(codeCount);
      unsure[code] = 1;
    }
  }
  return { chosen, unsure };
}

/** From the rows whose values hold in the positive sense to the condition's own truth, blank cells included. */
function settled(
  { operator, meaning, blank }: Condition,
  column: PreparedColumn<unknown>,
  holding: Bits,
  unsure: Bits | null = null,
): TruthBits {
  const blanks = column.rowsWithout(blankCode);
  const others = allBits(column.rowCount);
  subtract(subtract(subtract(others, holding), blanks), column.rowsWithout(unknownCode));
  if (unsure !== null) subtract(others, unsure);
  const [holds, fails] = operator.negative ? [others, holding] : [holding, others];
  unite(meaning.blankTruth(blank) ? holds : fails, blanks);
  return { holds, fails };
}

/** The rows for which something is neither true nor false. */
export function unknownRows({ holds, fails }: TruthBits, rowCount: number): Bits {
  return invert(unite(holds.slice(), fails), rowCount);
}
