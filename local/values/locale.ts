/** What a spreadsheet's locale decides: decimal mark, thousands mark, argument separator, order and pattern of dates. From CLDR through Intl. */

export interface SheetLocale {
  readonly code: string;
  readonly decimalMark: '.' | ',';
  /** Thousands mark as displayed. */
  readonly groupMark: string;
  readonly argumentSeparator: ',' | ';';
  readonly dateOrder: 'mdy' | 'dmy' | 'ymd';
  /** Default number format patterns of typed dates, times and date-times. */
  readonly datePattern: string;
  readonly timePattern: string;
  readonly dateTimePattern: string;
  readonly currencySymbol: string;
  /** Lower-case month names, long and short, to month 1–12. */
  readonly months: ReadonlyMap<string, number>;
}

const currencies: Readonly<Record<string, string>> = {
  US: '$',
  CA: '$',
  AU: '$',
  NZ: '$',
  MX: '$',
  GB: '£',
  JP: '¥',
  CN: '¥',
  IN: '₹',
  BR: 'R$',
  CH: 'CHF',
  SE: 'kr',
  NO: 'kr',
  DK: 'kr',
  PL: 'zł',
  CZ: 'Kč',
};

const known = new Map<string, SheetLocale>();

/** Facts of a locale code such as "en_US"; throws RangeError for a code that is none. */
export function sheetLocale(code: string): SheetLocale {
  const found = known.get(code);
  if (found !== undefined) return found;
  const made = makeLocale(code);
  known.set(code, made);
  return made;
}

function makeLocale(code: string): SheetLocale {
  const tag = code.replace('_', '-');
  const marks = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(1234567.5);
  const mark = (type: string) => marks.find((part) => part.type === type)?.value;
  const decimalMark = mark('decimal') === ',' ? ',' : '.';
  const utc = { timeZone: 'UTC' } as const;
  const dateParts = new Intl.DateTimeFormat(tag, { ...utc, dateStyle: 'short' }).formatToParts(
    Date.UTC(2033, 0, 2),
  );
  const letters = dateParts.filter((part) => ['day', 'month', 'year'].includes(part.type));
  const order = letters.map((part) => part.type.charAt(0)).join('');
  const padded = letters.some((part) => part.value.startsWith('0'));
  const names: Record<string, string> = {
    day: padded ? 'dd' : 'd',
    month: padded ? 'MM' : 'M',
    year: 'yyyy',
  };
  const datePattern = dateParts
    .map((part) => names[part.type] ?? part.value)
    .join('')
    .trim();
  const twelveHours =
    new Intl.DateTimeFormat(tag, { ...utc, timeStyle: 'short' }).resolvedOptions().hour12 === true;
  return {
    code,
    decimalMark,
    groupMark: mark('group') ?? (decimalMark === ',' ? '.' : ','),
    argumentSeparator: decimalMark === ',' ? ';' : ',',
    dateOrder: order === 'dmy' || order === 'ymd' ? order : 'mdy',
    datePattern,
    timePattern: twelveHours ? 'h:mm:ss am/pm' : 'HH:mm:ss',
    dateTimePattern: `${datePattern} ${twelveHours ? 'H:mm:ss' : 'HH:mm:ss'}`,
    currencySymbol: currencies[code.split('_')[1] ?? 'US'] ?? '€',
    months: monthNames(tag),
  };
}

function monthNames(tag: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const style of ['long', 'short'] as const) {
    for (const language of ['en-US', tag]) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
      for (let month = 0; month < 12; month += 1) {
        names.set(
          format
            .format(Date.UTC(2026, month, 1))
            .toLowerCase()
            .replace(/\.$/, ''),
          month + 1,
        );
      }
    }
  }
  return names;
}
