/** Values as Java prints them, which is what Logger.log shows: 1.0, [1.0, a], {name=Ann} (seen in the execution logs of V8 projects). */

/** Java's Double.toString. */
function javaNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  if (size >= 1e-3 && size < 1e7) return Number.isInteger(value) ? `${value}.0` : String(value);
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`;
}

/** `dateText` writes dates, which depend on the script's time zone. */
export function javaText(value: unknown, dateText: (instant: number) => string, depth = 0): string {
  if (typeof value === 'number') return javaNumber(value);
  if (typeof value !== 'object' || value === null || depth > 20) return String(value);
  const inner = (item: unknown) => javaText(item, dateText, depth + 1);
  if (Array.isArray(value)) return `[${Array.from(value, inner).join(', ')}]`;
  if (Object.prototype.toString.call(value) === '[object Date]') return dateText(Number(value));
  const prototype = Object.getPrototypeOf(value) as object | null;
  const isPlain = (prototype === null || prototype === Object.prototype) && !Object.hasOwn(value, 'toString');
  if (!isPlain) return String(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}=${inner(item)}`)
    .join(', ')}}`;
}
