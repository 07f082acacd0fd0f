/**
 * Source of a function that runs inside a script's world and gives its Date and Intl the host's clock and the script's time zone, as
 * Apps Script does (the manifest's timeZone), whatever zone this machine is in. Written as text because it must be made of that
 * world's own functions.
 */

/** `(now, offsetAt, zone) => NativeDate`; `offsetAt(instant)` says how many milliseconds the zone's wall clock is ahead of UTC. */
export const zonedDateSource = `(now, offsetAt, zone) => {
  const NativeDate = Date;
  const proto = NativeDate.prototype;
  const dayMs = 86400000;
  const utc = {};
  const own = {};
  for (const name of Object.getOwnPropertyNames(proto)) {
    if (/^(get|set)(UTC|Time$)/.test(name)) utc[name] = proto[name];
    if (/^(get|toLocale)/.test(name)) own[name] = proto[name];
  }
  const timeOf = (date) => Reflect.apply(utc.getTime, date, []);
  const wallOf = (time) => new NativeDate(time + offsetAt(time));
  const instantOf = (wall) => {
    if (Number.isNaN(wall)) return NaN;
    const before = offsetAt(wall - dayMs);
    const after = offsetAt(wall + dayMs);
    const first = wall - before;
    if (before === after || offsetAt(first) === before) return first;
    const second = wall - after;
    return offsetAt(second) === after ? second : first;
  };
  const put = (target, methods) => {
    for (const name of Object.keys(methods))
      Object.defineProperty(target, name, { value: methods[name], writable: true, configurable: true, enumerable: false });
  };

  for (const part of ['Date', 'Day', 'FullYear', 'Hours', 'Milliseconds', 'Minutes', 'Month', 'Seconds']) {
    const get = utc['getUTC' + part];
    const name = 'get' + part;
    put(proto, { [name]() { const time = timeOf(this); return Number.isNaN(time) ? NaN : Reflect.apply(get, wallOf(time), []); } });
  }
  for (const part of ['Date', 'FullYear', 'Hours', 'Milliseconds', 'Minutes', 'Month', 'Seconds']) {
    const set = utc['setUTC' + part];
    const name = 'set' + part;
    put(proto, {
      [name](...args) {
        const time = timeOf(this);
        const wall = Number.isNaN(time) && part === 'FullYear' ? new NativeDate(0) : wallOf(time);
        return Reflect.apply(utc.setTime, this, [instantOf(Reflect.apply(set, wall, args))]);
      },
    });
  }

  let zoneNames;
  const zoneName = (time) => {
    zoneNames = zoneNames || new NativeFormat('en-US', { timeZone: zone, timeZoneName: 'long' });
    return zoneNames.formatToParts(time).find(({ type }) => type === 'timeZoneName').value;
  };
  const two = (number) => String(Math.floor(number)).padStart(2, '0');
  const dateText = (time) => {
    const [, day, month, year] = wallOf(time).toUTCString().split(' ');
    return [wallOf(time).toUTCString().slice(0, 3), month, day, year].join(' ');
  };
  const timeText = (time) => {
    const minutes = Math.abs(offsetAt(time)) / 60000;
    const sign = offsetAt(time) < 0 ? '-' : '+';
    return wallOf(time).toUTCString().slice(-12, -4) + ' GMT' + sign + two(minutes / 60) + two(minutes % 60) + ' (' + zoneName(time) + ')';
  };
  const textOr = (date, work) => { const time = timeOf(date); return Number.isNaN(time) ? 'Invalid Date' : work(time); };
  put(proto, {
    toString() { return textOr(this, (time) => dateText(time) + ' ' + timeText(time)); },
    toDateString() { return textOr(this, dateText); },
    toTimeString() { return textOr(this, timeText); },
    getTimezoneOffset() { const time = timeOf(this); return Number.isNaN(time) ? NaN : -offsetAt(time) / 60000 || 0; },
    getYear() { return this.getFullYear() - 1900; },
    setYear(year) { const given = Math.trunc(Number(year)); return this.setFullYear(given >= 0 && given <= 99 ? 1900 + given : given); },
  });

  const NativeFormat = Intl.DateTimeFormat;
  const inZone = (options) => {
    const copy = Object.assign({}, options);
    if (copy.timeZone === undefined) copy.timeZone = zone;
    return copy;
  };
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const native = own[name];
    put(proto, { [name](locales, options) { return Reflect.apply(native, this, [locales === undefined ? 'en-US' : locales, inZone(options)]); } });
  }
  const made = (locales, options) => [locales === undefined ? 'en-US' : locales, inZone(options)];
  const Format = new Proxy(NativeFormat, {
    construct: (target, [locales, options], newTarget) =>
      Reflect.construct(target, made(locales, options), newTarget === Format ? target : newTarget),
    apply: (target, self, [locales, options]) => new NativeFormat(...made(locales, options)),
  });
  const { get: formatOf } = Object.getOwnPropertyDescriptor(NativeFormat.prototype, 'format');
  Object.defineProperty(NativeFormat.prototype, 'format', {
    get() { const format = Reflect.apply(formatOf, this, []); return (date) => format(date === undefined ? now() : date); },
    configurable: true,
  });
  const { formatToParts } = NativeFormat.prototype;
  put(NativeFormat.prototype, {
    formatToParts(date) { return Reflect.apply(formatToParts, this, [date === undefined ? now() : date]); },
    constructor: Format,
  });
  put(Intl, { DateTimeFormat: Format });

  const nativeParse = NativeDate.parse;
  /** A time without a zone is on the script's wall clock; a date alone is UTC, as ECMAScript has it. */
  const parsed = (text) => {
    if (/^[+-]?\\d{4,6}(-\\d\\d(-\\d\\d)?)?$/.test(text)) return nativeParse(text);
    if (/^[+-]?\\d{4,6}-\\d\\d(-\\d\\d)?T[\\d:.,]+$/.test(text)) return instantOf(nativeParse(text + 'Z'));
    if (/\\b(GMT|UTC?|[ECMP][SD]T)\\b|\\dZ$/i.test(text) || /:\\d\\d[^()]*[+-]\\d{1,2}:?\\d{0,2}\\s*(\\(.*\\))?$/.test(text)) return nativeParse(text);
    const wall = nativeParse(text + ' UTC');
    if (!Number.isNaN(wall)) return instantOf(wall);
    const local = new NativeDate(nativeParse(text));
    const fields = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'];
    return instantOf(NativeDate.UTC(...fields.map((field) => Reflect.apply(own['get' + field], local, []))));
  };
  const timeFrom = (args) => {
    if (args.length === 0) return now();
    if (args.length > 1) return instantOf(NativeDate.UTC(...args));
    const [value] = args;
    if (value instanceof NativeDate) return timeOf(value);
    const primitive = typeof value === 'object' && value !== null ? new NativeDate(value).getTime() : value;
    return typeof primitive === 'string' ? parsed(primitive) : primitive;
  };
  const HostDate = new Proxy(NativeDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, [timeFrom(args)], newTarget === HostDate ? target : newTarget),
    apply: () => new NativeDate(now()).toString(),
  });
  put(NativeDate, { now: () => now(), parse: (text) => parsed(String(text)) });
  put(proto, { constructor: HostDate });
  put(globalThis, { Date: HostDate });
  return NativeDate;
}`;
