// All rules of a table at one moment, a column at a time: every distinct condition once, then the trees over bits.
import { conditionTest, sceneOf } from './condition-test.ts';
import type { Moment } from './moment.ts';
import type { Holding } from './operators/operator.ts';
import { blankCode, firstValueCode, type PreparedColumn, unknownCode } from './prepared-column.ts';
import type { PreparedContacts } from './prepared-contacts.ts';
import { addBit, type Bits, hasBit, intersect, invert, noBits, unite, withoutTail } from './row-set.ts';
import { type Condition, conditionKey, type RuleNode } from './rule.ts';
import { isFalse, isTrue, isUnknown, type TruthCode } from './truth.ts';

/** Where something is true, or where it is false; the other rows are unknown. */
export type Side = 'holds' | 'fails';

/** A condition's rows on each side, worked out when asked for. */
type SidesOfCondition = (side: Side) => Bits;

/** The bits it answers are shared: not to be changed. */
export class Evaluation {
  readonly contacts: PreparedContacts;
  readonly moment: Moment;
  private readonly byCondition = new Map<Condition, SidesOfCondition>();
  /** Conditions that say the same, in whichever groups, share one answer. */
  private readonly byKey = new Map<string, SidesOfCondition>();

  constructor(contacts: PreparedContacts, moment: Moment) {
    this.contacts = contacts;
    this.moment = moment;
  }

  /** The rows on one side of a condition. */
  condition(condition: Condition, side: Side): Bits {
    const existing = this.byCondition.get(condition);
    if (existing !== undefined) return existing(side);
    const key = conditionKey(condition);
    const sides = this.byKey.get(key) ?? this.evaluate(condition);
    this.byKey.set(key, sides);
    this.byCondition.set(condition, sides);
    return sides(side);
  }

  /** The truth of a condition for one row. */
  truthAt(condition: Condition, row: number): TruthCode {
    if (hasBit(this.condition(condition, 'holds'), row)) return isTrue;
    return hasBit(this.condition(condition, 'fails'), row) ? isFalse : isUnknown;
  }

  /**
   * The rows on one side of a node: it holds where all of an `all` hold, fails where one of them fails, and so on.
   * @param rowsOf where conditions' rows come from, this evaluation's own unless told otherwise.
   */
  node(
    node: RuleNode,
    side: Side,
    rowsOf: (condition: Condition, side: Side) => Bits = (condition, asked) =>
      this.condition(condition, asked),
  ): Bits {
    switch (node.type) {
      case 'condition':
        return rowsOf(node, side);
      case 'not':
        return this.node(node.child, otherSide(side), rowsOf);
      case 'all':
        return this.fold(node.children, side, side === 'holds', rowsOf);
      case 'any':
        return this.fold(node.children, side, side === 'fails', rowsOf);
      case 'group': {
        const roots = node.groups.map(({ root }) => root);
        const asked = node.op === 'in' ? side : otherSide(side);
        return this.fold(roots, asked, asked === 'fails', rowsOf);
      }
    }
  }

  /** The rows for which a node is neither true nor false. */
  unknownRows(node: RuleNode, rowsOf?: (condition: Condition, side: Side) => Bits): Bits {
    const known = unite(this.node(node, 'holds', rowsOf).slice(), this.node(node, 'fails', rowsOf));
    return invert(known, this.contacts.rowCount);
  }

  /** The rows that are on that side of every node, or of any. */
  private fold(
    nodes: readonly RuleNode[],
    side: Side,
    ofEvery: boolean,
    rowsOf: (condition: Condition, side: Side) => Bits,
  ): Bits {
    const [first, ...others] = nodes;
    if (first === undefined) return noBits(this.contacts.rowCount);
    const start = this.node(first, side, rowsOf);
    if (others.length === 0) return start;
    const rows = answersNewBits(first) ? start : start.slice();
    for (const node of others) {
      const more = this.node(node, side, rowsOf);
      if (ofEvery) intersect(rows, more);
      else unite(rows, more);
    }
    return rows;
  }

  private evaluate(condition: Condition): SidesOfCondition {
    const { field, meaning } = condition;
    if (meaning.references.length > 0) return this.rowByRow(condition);
    const column = this.contacts.column(field, meaning.family);
    const found = rowsHolding(column, meaning.holding(sceneOf(condition, this.contacts, this.moment)));
    return remembered((side) => settled(condition, column, found, side));
  }

  private rowByRow(condition: Condition): SidesOfCondition {
    const test = conditionTest(condition, this.contacts, this.moment);
    const holds = noBits(this.contacts.rowCount);
    const fails = noBits(this.contacts.rowCount);
    for (let row = 0; row < this.contacts.rowCount; row += 1) {
      const truth = test(row);
      if (truth !== isUnknown) addBit(truth === isTrue ? holds : fails, row);
    }
    return (side) => (side === 'holds' ? holds : fails);
  }
}

function otherSide(side: Side): Side {
  return side === 'holds' ? 'fails' : 'holds';
}

/** Whether the bits of a node are nobody else's. */
function answersNewBits(node: RuleNode): boolean {
  switch (node.type) {
    case 'condition':
      return false;
    case 'not':
      return answersNewBits(node.child);
    case 'all':
    case 'any':
      return node.children.length > 1 || node.children.some(answersNewBits);
    case 'group':
      return node.groups.length > 1 || node.groups.some(({ root }) => answersNewBits(root));
  }
}

function remembered(sideOf: (side: Side) => Bits): SidesOfCondition {
  let holds: Bits | null = null;
  let fails: Bits | null = null;
  return (side) => {
    if (side === 'holds') {
      holds ??= sideOf(side);
      return holds;
    }
    fails ??= sideOf(side);
    return fails;
  };
}

/** Rows whose values hold in the positive sense, and rows whose values cannot tell (null where there are none). */
interface FoundRows {
  readonly rows: Bits;
  readonly unsure: Bits | null;
}

function rowsHolding(column: PreparedColumn<unknown>, holding: Holding<unknown>): FoundRows {
  switch (holding.by) {
    case 'interval':
      return { rows: column.rowsWithin(holding.intervals(0)), unsure: null };
    case 'members':
      return { rows: rowsWithMembers(column, holding), unsure: null };
    case 'text':
      return { rows: column.rowsOfCodes(column.codesWhere(holding.search, holding.text)), unsure: null };
    case 'part': {
      const parts = column.byPart(holding.part);
      const codes = holding.onlyWhere && parts.codesWhere(holding.onlyWhere, textOrNull);
      return chosenRows(parts, holding.holds, codes);
    }
    case 'value':
      return chosenRows(column, holding.holds);
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function rowsWithMembers(
  column: PreparedColumn<unknown>,
  { wanted, how, members, size }: Extract<Holding<unknown>, { readonly by: 'members' }>,
): Bits {
  const rows = noBits(column.rowCount);
  for (const [index, member] of [...wanted].entries()) {
    const having = column.rowsWithMember(member, members);
    if (index === 0 || how === 'any') unite(rows, having);
    else intersect(rows, having);
  }
  if (how === 'exactly')
    intersect(rows, chosenRows(column.byPart(size), (count) => count === wanted.size).rows);
  return rows;
}

/** @param codes the values that are worth asking about, all unless given. */
function chosenRows(
  column: PreparedColumn<unknown>,
  holds: (value: unknown) => boolean | null,
  codes?: ArrayLike<number>,
): FoundRows {
  const { values } = column;
  const chosen: number[] = [];
  const unsure: number[] = [];
  const look = (code: number): void => {
    const held = holds(values[code]);
    if (held === true) chosen.push(code);
    else if (held === null) unsure.push(code);
  };
  if (codes !== undefined) for (let index = 0; index < codes.length; index += 1) look(codes[index] ?? 0);
  else for (let code = firstValueCode; code < column.codeCount; code += 1) look(code);
  return {
    rows: column.rowsOfCodes(chosen),
    unsure: unsure.length === 0 ? null : column.rowsOfCodes(unsure),
  };
}

/** From the rows whose values hold in the positive sense to one side of the condition itself, blank cells included. */
function settled(
  { operator, meaning, blank }: Condition,
  column: PreparedColumn<unknown>,
  { rows, unsure }: FoundRows,
  side: Side,
): Bits {
  const blanks = column.rowsWithout(blankCode);
  const withBlanks = meaning.blankTruth(blank) === (side === 'holds');
  if (operator.negative === (side === 'fails')) return withBlanks ? unite(rows.slice(), blanks) : rows;
  const unknowns = column.rowsWithout(unknownCode);
  const others = new Int32Array(rows.length);
  const left = withBlanks ? unknowns : blanks;
  for (let word = 0; word < rows.length; word += 1)
    others[word] = ~((rows[word] ?? 0) | (unknowns[word] ?? 0) | (left[word] ?? 0) | (unsure?.[word] ?? 0));
  return withoutTail(others, column.rowCount);
}
