/**
 * Functions that the engine lacks or computes in another way than Google Sheets. Sources: Google's function list and formula results
 * recorded in Google Sheets (github.com/truecalc/core). Only the engine's own errors are errors to IFERROR, so no other is returned.
 */
import { sheetLocale } from '../../local/values/locale.ts';
import { parseDateTime } from '../../local/values/typed-dates.ts';
import type { EngineFunction, EngineValue, FormulaEngine } from './engine.ts';
import { engineError } from './error-values.ts';
import { literalTextFunction } from './text-literals.ts';

/** The wall clock that NOW() and TODAY() read, as a serial; set by the judge before it evaluates. */
export const wallClock = { serial: 0 };

type Scalar = EngineValue | undefined;
const raw = (argument: Scalar) => argument?.value ?? null;

/** SEARCH's wildcards as a regular expression: ? one character, * any run, ~ takes the next one literally. */
function wildcardPattern(text: string): RegExp {
  let pattern = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    if (character === '~' && (next === '*' || next === '?' || next === '~')) {
      pattern += next === '~' ? '~' : `\\${next}`;
      at += 1;
    } else if (character === '*') pattern += '[\\s\\S]*?';
    else if (character === '?') pattern += '[\\s\\S]';
    else pattern += character.replace(/[.+^${}()|[\]\\/]/g, '\\$&');
  }
  return new RegExp(pattern, 'i');
}

/** What VALUE and SPLIT read as a number in plain notation. */
const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Puts the functions into the engine's registry. */
export function installGoogleFunctions(engine: FormulaEngine): void {
  const failure: EngineValue = { value: engineError('GenericError') };
  const { arg, isEvaluationError, toNumber, toBoolean, toString: asText } = engine.helpers;
  const registry = engine.registries.functionRegistry;
  const add = (
    name: string,
    args: string[],
    compute: EngineFunction['compute'],
    seesErrors = false,
  ): void => {
    const described = args.map((definition) =>
      Object.assign(arg(definition, ''), { acceptErrors: seesErrors }),
    );
    registry.replace(name, { description: name, args: described, compute });
  };

  add(
    'SEARCH',
    ['search_for (string)', 'text_to_search (string)', 'starting_at (number, default=1)'],
    function (sought, text, start = { value: 1 }) {
      const from = toNumber(start, this.locale);
      const within = asText(text);
      if (from < 1 || from > within.length + 1) return failure;
      const at = within.slice(from - 1).search(wildcardPattern(asText(sought)));
      return at < 0 ? failure : at + from;
    },
  );
  add(
    'SPLIT',
    [
      'text (string)',
      'delimiter (string)',
      'split_by_each (boolean, default=TRUE)',
      'remove_empty_text (boolean, default=TRUE)',
    ],
    (text, delimiter, byEach = { value: true }, dropEmpty = { value: true }) => {
      const separator = asText(delimiter);
      const whole = asText(text);
      if (separator === '' || whole === '') return failure;
      const literal = separator.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
      let parts = whole.split(toBoolean(byEach) ? new RegExp(`[${literal}]`) : separator);
      if (toBoolean(dropEmpty)) parts = parts.filter((part) => part !== '');
      if (parts.length === 0) return failure;
      return parts.map((part) => [{ value: plainNumber.test(part.trim()) ? Number(part) : part }]);
    },
  );
  add(literalTextFunction.name, [literalTextFunction.argument], (text) =>
    literalTextFunction.compute(asText(text)),
  );
  add('HYPERLINK', ['url (string)', 'link_label (string, optional)'], (url, label) => asText(label ?? url));
  add('N', ['value (any)'], (value) => {
    const given = raw(value as Scalar);
    return typeof given === 'number' ? given : given === true ? 1 : 0;
  });
  add('T', ['value (any)'], (value) => {
    const given = raw(value as Scalar);
    return typeof given === 'string' ? given : '';
  });
  add('TO_DATE', ['value (any)'], (value) => {
    const given = raw(value as Scalar);
    return typeof given === 'number' ? { value: given, format: 'm/d/yyyy' } : value;
  });
  add('TO_TEXT', ['value (string)'], (value) => asText(value));
  add('TO_PURE_NUMBER', ['value (any)'], (value) => ({ value: raw(value as Scalar) }));
  add('VALUE', ['text (any)'], function (text) {
    const given = raw(text as Scalar);
    if (typeof given === 'boolean') return failure;
    return given === '' || given === null ? 0 : toNumber(text, this.locale);
  });
  add(
    'ISDATE',
    ['value (any)'],
    function (value) {
      const { value: given = null, format = '' } = (value as Scalar) ?? { value: null };
      if (typeof given === 'number') return /[dmy]/i.test(format);
      if (typeof given !== 'string' || isEvaluationError(given) || plainNumber.test(given)) return false;
      try {
        toNumber(value, this.locale);
        return /[/\-.:]|[a-z]{3}/i.test(given);
      } catch {
        return false; // text that the engine reads as no date
      }
    },
    true,
  );
  add(
    'ISBETWEEN',
    [
      'value_to_compare (any)',
      'lower_value (any)',
      'upper_value (any)',
      'lower_value_is_inclusive (boolean, default=TRUE)',
      'upper_value_is_inclusive (boolean, default=TRUE)',
    ],
    (value, lower, upper, withLower = { value: true }, withUpper = { value: true }) => {
      const [x, low, high] = [raw(value as Scalar), raw(lower as Scalar), raw(upper as Scalar)].map(
        (v) => v ?? 0,
      );
      if (typeof x !== typeof low || typeof x !== typeof high) return failure;
      const [given, from, to] = [x, low, high] as [number, number, number];
      return (
        (toBoolean(withLower) ? given >= from : given > from) &&
        (toBoolean(withUpper) ? given <= to : given < to)
      );
    },
  );
  registry.replace('ARRAYFORMULA', {
    description: 'ARRAYFORMULA',
    args: [Object.assign(arg('array_formula (any, range<any>)', ''), { acceptErrors: true })],
    compute: (value) => value ?? { value: null },
  });
  const address = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i;
  add('ISEMAIL', ['value (any)'], (value) => address.test(String(raw(value as Scalar) ?? '')));
  const link = /^((https?|ftp|mailto):\S+|(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(\/\S*)?)$/i;
  add('ISURL', ['value (any)'], (value) => link.test(String(raw(value as Scalar) ?? '')));

  add('DATEVALUE', ['date_string (any)'], function (text) {
    const given = raw(text as Scalar);
    const date =
      typeof given === 'string'
        ? parseDateTime(given.trim(), sheetLocale(this.locale.code), wallClock.serial)
        : null;
    return date === null ? failure : { value: Math.floor(date.serial), format: 'm/d/yyyy' };
  });
  const right = registry.get('RIGHT');
  registry.replace('RIGHT', {
    ...right,
    compute(given, count = { value: 1 }) {
      return right.compute.call(this, given, { value: Math.trunc(toNumber(count, this.locale)) });
    },
  });
  const text = registry.get('TEXT');
  registry.replace('TEXT', {
    ...text,
    compute(number, format) {
      const pattern = raw(format as Scalar);
      const written =
        typeof pattern === 'string'
          ? { value: pattern.replace(/[YMDHS]/g, (letter) => letter.toLowerCase()) }
          : format;
      return text.compute.call(this, number, written);
    },
  });

  add('NOW', [], () => ({ value: wallClock.serial, format: 'm/d/yyyy hh:mm:ss' }));
  add('TODAY', [], () => ({ value: Math.floor(wallClock.serial), format: 'm/d/yyyy' }));
}
