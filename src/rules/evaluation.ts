// All rules of a table at one moment, a column at a time: every distinct condition once, then the trees over bits.
import { conditionTest, sceneOf } from './condition-test.ts';
import type { Moment } from './moment.ts';
import type { Holding } from './operators/operator.ts';
import { blankCode, firstValueCode, type PreparedColumn, unknownCode } from './prepared-column.ts';
import type { PreparedContacts } from './prepared-contacts.ts';
import { type Bits, invert, noBits, subtract, unite, withoutTail } from './row-set.ts';
import { type Condition, conditionKey, type RuleNode } from './rule.ts';
import { isFalse, isTrue } from './truth.ts';

/** The rows for which something is true and those for which it is false; the others are unknown. Not to be changed. */
export interface TruthBits {
  readonly holds: Bits;
  readonly fails: Bits;
}

/** Fewer distinct values are searched outright. */
const leastToSift = 1000;

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
    const [narrowed, widened] = all ? [holds, fails] : [fails, holds];
    for (const node of others) {
      const truth = this.node(node, truthOf);
      const [narrowing, widening] = all ? [truth.holds, truth.fails] : [truth.fails, truth.holds];
      for (let word = 0; word < holds.length; word += 1) {
        narrowed[word] = (narrowed[word] ?? 0) & (narrowing[word] ?? 0);
        widened[word] = (widened[word] ?? 0) | (widening[word] ?? 0);
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
    if (holding.by === 'members') return settled(condition, column, rowsByMembers(column, holding));
    const { rows, unsure } =
      holding.by === 'part'
        ? chooseRows(column.byPart(holding.part), holding.holds)
        : chooseRows(column, holding.holds, holding.onlyWith);
    return settled(condition, column, rows, unsure);
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

/** The rows whose values a condition holds for, and those where it cannot tell (null where there are none). */
function chooseRows(
  column: PreparedColumn<unknown>,
  holds: (value: unknown) => boolean | null,
  onlyWith?: readonly string[],
): { readonly rows: Bits; readonly unsure: Bits | null } {
  const { values } = column;
  const chosen: number[] = [];
  const unsure: number[] = [];
  const look = (code: number): void => {
    const held = holds(values[code]);
    if (held === true) chosen.push(code);
    else if (held === null) unsure.push(code);
  };
  if (onlyWith !== undefined && column.codeCount >= leastToSift) column.codesWithAny(onlyWith).forEach(look);
  else for (let code = firstValueCode; code < column.codeCount; code += 1) look(code);
  return {
    rows: column.rowsOfCodes(chosen),
    unsure: unsure.length === 0 ? null : column.rowsOfCodes(unsure),
  };
}

function rowsByMembers(
  column: PreparedColumn<unknown>,
  { wanted, holds, of }: Extract<Holding<unknown>, { readonly by: 'members' }>,
): Bits {
  const foundByCode = column.foundByCode(wanted, of);
  const codes: number[] = [];
  for (let code = firstValueCode; code < foundByCode.length; code += 1) {
    const found = foundByCode[code] ?? 0;
    if (found > 0 && holds(found, of(column.values[code]).size)) codes.push(code);
  }
  return column.rowsOfCodes(codes);
}

/** From the rows whose values hold in the positive sense to the condition's own truth, blank cells included. */
function settled(
  { operator, meaning, blank }: Condition,
  column: PreparedColumn<unknown>,
  rows: Bits,
  unsure: Bits | null = null,
): TruthBits {
  const blanks = column.rowsWithout(blankCode);
  const unknowns = column.rowsWithout(unknownCode);
  const others = new Int32Array(rows.length);
  for (let word = 0; word < rows.length; word += 1)
    others[word] = ~((rows[word] ?? 0) | (blanks[word] ?? 0) | (unknowns[word] ?? 0));
  withoutTail(others, column.rowCount);
  if (unsure !== null) subtract(others, unsure);
  const [holds, fails] = operator.negative ? [others, rows] : [rows, others];
  unite(meaning.blankTruth(blank) ? holds : fails, blanks);
  return { holds, fails };
}

/** The rows for which something is neither true nor false. */
export function unknownRows({ holds, fails }: TruthBits, rowCount: number): Bits {
  return invert(unite(holds.slice(), fails), rowCount);
}
