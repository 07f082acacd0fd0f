/**
 * What a rule means for one contact, written a second time as plainly as possible and without the product's code: only the
 * operators that the random stories use, straight from the definition of rules (blank first, then unknown, then true or false).
 */
import type { CellSnapshot } from '../../../local/index.ts';

export type Truth = boolean | 'unknown';
export type PlainCell = CellSnapshot | null;

/** A node of a stored rule, as JSON gives it. */
export interface PlainNode {
  readonly all?: readonly PlainNode[];
  readonly any?: readonly PlainNode[];
  readonly not?: PlainNode;
  readonly group?: readonly string[];
  readonly field?: string;
  readonly op?: string;
  readonly values?: readonly unknown[];
  readonly blank?: string;
}

export interface PlainWorld {
  /** The contact's cell in the column that a field id stands for. */
  readonly cell: (fieldId: string) => PlainCell;
  /** What the field was when the group was made. */
  readonly kind: (fieldId: string) => string;
  readonly rule: (groupId: string) => PlainNode;
  /** Serial of the spreadsheet's wall clock. */
  readonly now: number;
}

export function truthOf(node: PlainNode, world: PlainWorld): Truth {
  if (node.all !== undefined) return both(node.all.map((child) => truthOf(child, world)));
  if (node.any !== undefined) return either(node.any.map((child) => truthOf(child, world)));
  if (node.not !== undefined) return opposite(truthOf(node.not, world));
  if (node.group !== undefined) {
    const inAny = either(node.group.map((id) => truthOf(world.rule(id), world)));
    return node.op === 'notIn' ? opposite(inAny) : inAny;
  }
  const cell = world.cell(node.field ?? '');
  return conditionTruth(node, cell, world.kind(node.field ?? ''), world.now);
}

function both(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes('unknown') ? 'unknown' : true;
}

function either(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes('unknown') ? 'unknown' : false;
}

function opposite(truth: Truth): Truth {
  return truth === 'unknown' ? 'unknown' : !truth;
}

/** Spaces and tabs off both ends and made one inside, then lower case. */
export function plainNorm(text: string): string {
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase();
}

export function isErrorCell(cell: PlainCell): boolean {
  if (cell === null) return false;
  return cell.input.startsWith('=') && /^#(N\/A|DIV\/0!|VALUE!|REF!)$/.test(String(cell.value));
}

function isBlankCell(cell: PlainCell): boolean {
  return cell === null || (typeof cell.value === 'string' && plainNorm(cell.value) === '');
}

const negatives = new Set(['isNot', 'hasNone', 'notInLast']);

function conditionTruth(node: PlainNode, cell: PlainCell, kind: string, now: number): Truth {
  const op = node.op ?? '';
  if (isErrorCell(cell)) return 'unknown';
  if (isBlankCell(cell)) {
    if (op === 'isBlank' || op === 'isFalse') return true;
    return negatives.has(op) && node.blank !== 'exclude';
  }
  if (op === 'isBlank') return false;
  const value = cell === null ? '' : cell.value;
  const values = node.values ?? [];
  if (kind === 'checkbox') return typeof value === 'boolean' ? value === (op === 'isTrue') : 'unknown';
  if (kind === 'number' || kind === 'date' || kind === 'datetime') {
    return typeof value === 'number' ? numberTruth(op, value, values, now) : 'unknown';
  }
  const text = plainText(cell);
  if (text === null) return 'unknown';
  return kind === 'tags' ? tagTruth(op, text, values) : textTruth(op, plainNorm(text), values);
}

/** The cell's text; null where it is a number shown as something else. */
function plainText(cell: PlainCell): string | null {
  const value = cell === null ? '' : cell.value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number' && /[dmyhs%$]/i.test(cell?.format ?? '')) return null;
  return String(value);
}

function textTruth(op: string, text: string, values: readonly unknown[]): Truth {
  const wanted = values.map((value) => plainNorm(String(value)));
  if (op === 'is') return wanted.includes(text);
  if (op === 'isNot') return !wanted.includes(text);
  if (op === 'contains') return wanted.some((value) => text.includes(value));
  throw new Error(`The plain model has no ${op} on text.`);
}

export function plainTags(text: string): string[] {
  return text
    .split(/\r\n|[,;\n\r]/)
    .map(plainNorm)
    .filter((tag) => tag !== '');
}

function tagTruth(op: string, text: string, values: readonly unknown[]): Truth {
  const tags = plainTags(text);
  const hit = values.some((value) => tags.includes(plainNorm(String(value))));
  if (op === 'hasAny') return hit;
  if (op === 'hasNone') return !hit;
  throw new Error(`The plain model has no ${op} on tags.`);
}

const milliseconds = (serial: number) => Math.round(serial * 86_400_000);

function numberTruth(op: string, value: number, values: readonly unknown[], now: number): Truth {
  const [first] = values;
  if (op === 'isNot') return !values.includes(value);
  if (op === 'gt') return value > Number(first);
  if (op === 'onOrAfter') return milliseconds(value) >= milliseconds(now);
  const days = Math.floor(now) - Math.floor(value);
  const { n } = first as { n: number };
  if (op === 'inLast') return days >= 0 && days <= n;
  if (op === 'notInLast') return !(days >= 0 && days <= n);
  if (op === 'inNext') return days <= 0 && -days <= n;
  throw new Error(`The plain model has no ${op} on numbers.`);
}
