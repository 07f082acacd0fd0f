/** The patterns behind Format ▸ Number ▸ …, as the menu of Google Sheets shows them with examples, in the spreadsheet's locale. */
import type { NumberFormatName } from '../formats-by-hand.ts';
import { sheetLocale } from './locale.ts';

/** Undefined: no format, which Sheets calls Automatic. */
export function namedPattern(name: NumberFormatName, localeCode: string): string | undefined {
  const locale = sheetLocale(localeCode);
  const { currencySymbol, currencyPattern } = locale;
  switch (name) {
    case 'automatic':
      return undefined;
    case 'plainText':
      return '@';
    case 'number':
      return '#,##0.00';
    case 'percent':
      return '0.00%';
    case 'scientific':
      return '0.00E+00';
    case 'accounting':
      return `_("${currencySymbol}"* #,##0.00_);_("${currencySymbol}"* \\(#,##0.00\\);_("${currencySymbol}"* "-"??_);_(@_)`;
    case 'financial':
      return '#,##0.00_);(#,##0.00)';
    case 'currency':
      return currencyPattern;
    case 'currencyRounded':
      return currencyPattern.replace('.00', '');
    case 'date':
      return locale.datePattern;
    case 'time':
      return locale.timePattern;
    case 'dateTime':
      return locale.dateTimePattern;
    case 'duration':
      return '[h]:mm:ss';
  }
}

/**
 * A pattern with one decimal place more or fewer.
 * @param pattern undefined for a cell without one, which then keeps the decimals that it shows
 * @param shown what the cell displays
 * @returns undefined where decimals mean nothing, such as in dates and texts
 */
export function withDecimals(pattern: string | undefined, shown: string, by: 1 | -1): string | undefined {
  if (pattern === undefined) {
    const [, decimals = ''] = /\d[.,](\d+)$/.exec(shown) ?? [];
    return /\d/.test(shown) ? decimalPattern('0', Math.max(0, decimals.length + by)) : undefined;
  }
  if (pattern === '@') return undefined;
  const sections = pattern.split(';').map((section) => sectionWithDecimals(section, by));
  return sections.includes(undefined) ? undefined : sections.join(';');
}

function sectionWithDecimals(section: string, by: 1 | -1): string | undefined {
  if (!/[0#]/.test(section))
    return /[dmyhs]/i.test(section.replace(/"[^"]*"|\\.|_./g, '')) ? undefined : section;
  const match = /^(.*?[0#])(\.[0#?]+)?([^0#?.]*(?:E[+-]0+.*)?)$/.exec(section);
  if (!match) return undefined;
  const [, head = '', decimals = '', tail = ''] = match;
  return decimalPattern(head, Math.max(0, Math.max(0, decimals.length - 1) + by), tail);
}

function decimalPattern(head: string, decimals: number, tail = ''): string {
  return `${head}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${tail}`;
}
