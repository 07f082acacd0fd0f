/** Guesses what a column holds from its validation, number formats, header words and values; a person's choice always wins over a guess. */

import type { CellDetails, RawCell } from '../ports.ts';
import { type FieldKind, normalizeText } from '../rules/index.ts';
import { looksLikeAddress } from './address-text.ts';
import { isBlank } from './header-row.ts';

/** What is known of one column below its header. `details` covers the first rows only, `values` all of them. */
export interface ColumnSample {
  readonly header: string;
  readonly values: readonly RawCell[];
  readonly details: readonly CellDetails[];
}

const webAddress = /^(https?:\/\/|www\.)\S+$/i;
const phoneNumber = /^\+?[\d\s().-]{7,20}$/;

const headerWords: readonly (readonly [RegExp, FieldKind])[] = [
  [/\b(tags?|labels?|categories|interests)\b/i, 'tags'],
  [/\be-?mail/i, 'email'],
  [/\b(phone|mobile|tel|telephone|cell|fax)\d*\b/i, 'phone'],
  [/\b(url|web|website|homepage|link|linkedin)\b/i, 'url'],
];

/** Numbers under these headers are names for something, not amounts: they must never be compared as numbers. */
const numbersAsText = /\b(zip|postcode|postal|id|code|plz)\b/i;

/** The kind a column most likely has; "text" where nothing speaks for another. */
export function guessKind(sample: ColumnSample): FieldKind {
  return kindByValidation(sample) ?? kindByNumbers(sample) ?? kindByText(sample);
}

function kindByValidation({ header, details, values }: ColumnSample): FieldKind | null {
  if (details.some((cell) => cell.validation === 'checkbox')) return 'checkbox';
  if (!details.some((cell) => cell.validation === 'list')) return null;
  const severalPerCell = values.some((value) => typeof value === 'string' && value.includes(','));
  return severalPerCell || kindByHeader(header) === 'tags' ? 'tags' : 'dropdown';
}

function kindByNumbers({ header, details, values }: ColumnSample): FieldKind | null {
  const filled = values.filter((value) => !isBlank(value));
  const numbers = filled.filter((value) => typeof value === 'number');
  const booleans = filled.filter((value) => typeof value === 'boolean');
  if (booleans.length * 2 > filled.length) return 'checkbox';
  if (numbers.length * 2 <= filled.length) return null;
  if (kindByHeader(header) === 'phone') return 'phone';
  return kindByFormat(details, numbers) ?? (numbersAsText.test(header) ? 'text' : 'number');
}

function kindByFormat(details: readonly CellDetails[], numbers: readonly RawCell[]): FieldKind | null {
  const formats = details.map((cell) => cell.format).filter((format) => format !== null);
  const most = mostFrequent(formats);
  if (most === 'PERCENT') return 'percent';
  if (most === 'CURRENCY') return 'currency';
  if (most === 'DATE_TIME') return 'datetime';
  if (most !== 'DATE') return null;
  return numbers.some((value) => typeof value === 'number' && value % 1 !== 0) ? 'datetime' : 'date';
}

function kindByText({ header, values }: ColumnSample): FieldKind {
  const named = kindByHeader(header);
  const texts = values.filter((value): value is string => typeof value === 'string' && value.trim() !== '');
  if (named === 'tags') return 'tags';
  if (texts.length === 0) return named ?? 'text';
  const mostly = (looksRight: (text: string) => boolean) =>
    texts.filter((text) => looksRight(text.trim())).length * 2 > texts.length;
  if (mostly(looksLikeAddress)) return 'email';
  if (mostly((text) => webAddress.test(text))) return 'url';
  if (named === 'phone' && mostly((text) => phoneNumber.test(text))) return 'phone';
  return named ?? 'text';
}

function kindByHeader(header: string): FieldKind | null {
  const words = header.replace(/_/g, ' ');
  return headerWords.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

function mostFrequent<Item>(items: readonly Item[]): Item | null {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  let best: Item | null = null;
  for (const [item, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = item;
  return best;
}

/** Sentences on cells that do not fit the kind, such as "7 cells are text, not dates: a rule that compares Created leaves them out." */
export function kindDoubts(name: string, kind: FieldKind, values: readonly RawCell[]): string[] {
  const texts = values.filter((value) => typeof value === 'string' && normalizeText(value) !== '').length;
  const cells = `${texts} ${texts === 1 ? 'cell is' : 'cells are'}`;
  if (texts === 0) return [];
  if (kind === 'date' || kind === 'datetime')
    return [`${cells} text, not dates: a rule that compares ${name} leaves them out.`];
  if (kind === 'number' || kind === 'currency' || kind === 'percent') {
    return [`${cells} text, not numbers: a rule that compares ${name} leaves them out.`];
  }
  return [];
}
