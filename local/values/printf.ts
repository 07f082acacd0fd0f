/** Text by a format of C's printf, as Utilities.formatString and the first argument of log functions have it. */

const placeholder = /%([-+ 0,#]*)(\d+)?(?:\.(\d+))?([diufFeEgGsxXocb%])/g;

function exponential(value: number, precision: number): string {
  return value.toExponential(precision).replace(/e([+-])(\d)$/, 'e$10$2');
}

function general(value: number, precision: number): string {
  const digits = precision === 0 ? 1 : precision;
  const exponent = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  const text =
    exponent < -4 || exponent >= digits
      ? exponential(value, digits - 1)
      : value.toFixed(digits - 1 - exponent);
  return text.replace(/(\.\d*?)0+(?=e|$)/, '$1').replace(/\.(?=e|$)/, '');
}

function numeral(kind: string, given: unknown, precision: number | undefined): string {
  const value = Number(given);
  if (!Number.isFinite(value)) return String(value);
  if (kind === 'f' || kind === 'F') return value.toFixed(precision ?? 6);
  if (kind === 'e' || kind === 'E') return exponential(value, precision ?? 6);
  if (kind === 'g' || kind === 'G') return general(value, precision ?? 6);
  const whole = Math.trunc(value);
  if (kind === 'x' || kind === 'X') return (whole < 0 ? whole >>> 0 : whole).toString(16);
  return kind === 'o' ? (whole < 0 ? whole >>> 0 : whole).toString(8) : String(whole);
}

function signed(text: string, flags: string): string {
  if (text.startsWith('-')) return text;
  if (flags.includes('+')) return `+${text}`;
  return flags.includes(' ') ? ` ${text}` : text;
}

function padded(text: string, width: number, flags: string, isNumber: boolean): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || !isNumber) return text.padStart(width);
  const sign = /^[-+ ]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}

/** Fills the placeholders in order; `asText` writes what stands for %s. Null where there are more placeholders than values. */
export function printf(
  format: string,
  values: readonly unknown[],
  asText: (value: unknown) => string = String,
): string | null {
  let next = 0;
  let missing = false;
  const text = format.replace(
    placeholder,
    (whole, flags: string, width = '0', digits: string | undefined, kind: string) => {
      if (kind === '%') return '%';
      if (next >= values.length) {
        missing = true;
        return whole;
      }
      const value = values[next];
      next += 1;
      const precision = digits === undefined ? undefined : Number(digits);
      if (kind === 's' || kind === 'c' || kind === 'b') {
        const shown = kind === 'c' && typeof value === 'number' ? String.fromCharCode(value) : asText(value);
        return padded(
          precision === undefined ? shown : shown.slice(0, precision),
          Number(width),
          flags,
          false,
        );
      }
      let shown = signed(numeral(kind, value, precision), flags);
      if (flags.includes(','))
        shown = shown.replace(/\d+/, (whole_) => whole_.replace(/\B(?=(\d{3})+$)/g, ','));
      if (kind === kind.toUpperCase()) shown = shown.toUpperCase();
      return padded(shown, Number(width), flags, true);
    },
  );
  return missing ? null : text;
}
