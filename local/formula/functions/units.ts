/** Units of CONVERT: what each is in its kind's base unit, by international definitions, and the prefixes that may stand before some. */

interface Unit {
  readonly kind: string;
  readonly size: number;
  /** Takes metric prefixes (and binary ones, for information). */
  readonly metric?: boolean;
  readonly binary?: boolean;
  /** Areas and volumes: a prefix counts so often. */
  readonly power?: number;
}

const inch = 0.0254;
const foot = 0.3048;
const yard = 0.9144;
const mile = 1609.344;
const nauticalMile = 1852;
const lightYear = 9_460_730_472_580_800;
const surveyMile = 6_336_000 / 3937;
const pica = inch / 72;
const picaSixth = inch / 6;
const parsec = 3.08567758149137e16;
const pound = 453.59237;
const gallon = 3.785411784;
const imperialGallon = 4.54609;
const angstrom = 1e-10;

const lengths: Readonly<Record<string, number>> = {
  mi: mile,
  Nmi: nauticalMile,
  in: inch,
  ft: foot,
  yd: yard,
  ell: 1.143,
  Picapt: pica,
  Pica: pica,
  pica: picaSixth,
  survey_mi: surveyMile,
};

const simple: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  mass: {
    sg: 14593.9029372064,
    lbm: pound,
    ozm: pound / 16,
    grain: pound / 7000,
    cwt: pound * 100,
    shweight: pound * 100,
    uk_cwt: pound * 112,
    lcwt: pound * 112,
    hweight: pound * 112,
    stone: pound * 14,
    ton: pound * 2000,
    uk_ton: pound * 2240,
    LTON: pound * 2240,
    brton: pound * 2240,
  },
  length: lengths,
  time: { yr: 31_557_600, day: 86_400, d: 86_400, hr: 3600, mn: 60, min: 60 },
  pressure: { psi: 6894.757293168361, Torr: 101_325 / 760 },
  force: { lbf: 4.4482216152605 },
  energy: {
    HPh: 2_684_519.537696173,
    hh: 2_684_519.537696173,
    flb: 1.3558179483314,
    BTU: 1055.05585262,
    btu: 1055.05585262,
  },
  power: { HP: 745.6998715822702, h: 745.6998715822702, PS: 735.49875 },
  speed: { kn: nauticalMile / 3600, admkn: (6080 * foot) / 3600, mph: mile / 3600 },
  volume: {
    tsp: gallon / 768,
    tspm: 0.005,
    tbs: gallon / 256,
    oz: gallon / 128,
    cup: gallon / 16,
    pt: gallon / 8,
    us_pt: gallon / 8,
    uk_pt: imperialGallon / 8,
    qt: gallon / 4,
    uk_qt: imperialGallon / 4,
    gal: gallon,
    uk_gal: imperialGallon,
    barrel: gallon * 42,
    bushel: 35.23907016688,
    MTON: 1132.67386368,
    GRT: 2831.6846592,
    regton: 2831.6846592,
    ly3: lightYear ** 3 * 1000,
  },
  area: { uk_acre: 4046.8564224, us_acre: 4046.872609874252, ha: 10_000, Morgen: 2500, ar: 100 },
  information: {},
};

const metricLengths: Readonly<Record<string, number>> = {
  m: 1,
  ang: angstrom,
  ly: lightYear,
  parsec,
  pc: parsec,
};

const metric: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  mass: { g: 1, u: 1.660538782e-24 },
  length: metricLengths,
  time: { sec: 1, s: 1 },
  pressure: { Pa: 1, p: 1, atm: 101_325, at: 101_325, mmHg: 133.322 },
  force: { N: 1, dyn: 1e-5, dy: 1e-5, pond: 0.00980665 },
  energy: {
    J: 1,
    e: 1e-7,
    c: 4.184,
    cal: 4.1868,
    eV: 1.602176487e-19,
    ev: 1.602176487e-19,
    Wh: 3600,
    wh: 3600,
  },
  power: { W: 1, w: 1 },
  magnetism: { T: 1, ga: 0.0001 },
  volume: { l: 1, L: 1, lt: 1 },
  speed: { 'm/s': 1, 'm/sec': 1, 'm/h': 1 / 3600, 'm/hr': 1 / 3600 },
};

const prefixes: Readonly<Record<string, number>> = {
  Y: 1e24,
  Z: 1e21,
  E: 1e18,
  P: 1e15,
  T: 1e12,
  G: 1e9,
  M: 1e6,
  k: 1e3,
  h: 1e2,
  da: 10,
  e: 10,
  d: 0.1,
  c: 0.01,
  m: 1e-3,
  u: 1e-6,
  n: 1e-9,
  p: 1e-12,
  f: 1e-15,
  a: 1e-18,
  z: 1e-21,
  y: 1e-24,
};
const binaryPrefixes: Readonly<Record<string, number>> = {
  Yi: 2 ** 80,
  Zi: 2 ** 70,
  Ei: 2 ** 60,
  Pi: 2 ** 50,
  Ti: 2 ** 40,
  Gi: 2 ** 30,
  Mi: 2 ** 20,
  ki: 2 ** 10,
};

/** Names of lengths of which there are squares and cubes: in2, in^2, ft3. */
function powersOfLengths(): [string, Unit][] {
  const every = { ...lengths, ...metricLengths };
  return Object.entries(every).flatMap(([name, size]) =>
    ([2, 3] as const).flatMap((power): [string, Unit][] => {
      const kind = power === 2 ? 'area' : 'volume';
      // A volume's base is the litre: a thousand of them are a cubic metre.
      const unit: Unit = {
        kind,
        size: size ** power * (power === 3 ? 1000 : 1),
        metric: Object.hasOwn(metricLengths, name),
        power,
      };
      return [
        [`${name}${power}`, unit],
        [`${name}^${power}`, unit],
      ];
    }),
  );
}

let units: Map<string, Unit> | undefined;

function allUnits(): Map<string, Unit> {
  units ??= new Map<string, Unit>([
    ...powersOfLengths(),
    ...Object.entries(simple).flatMap(([kind, sizes]) =>
      Object.entries(sizes).map(([name, size]): [string, Unit] => [name, { kind, size }]),
    ),
    ...Object.entries(metric).flatMap(([kind, sizes]) =>
      Object.entries(sizes).map(([name, size]): [string, Unit] => [name, { kind, size, metric: true }]),
    ),
    ['bit', { kind: 'information', size: 1, metric: true, binary: true }],
    ['byte', { kind: 'information', size: 8, metric: true, binary: true }],
  ]);
  return units;
}

/** A unit with its prefix: its kind, and its size in the kind's base unit. Case matters. */
export function unitOf(name: string): { readonly kind: string; readonly size: number } | undefined {
  const plain = allUnits().get(name);
  if (plain !== undefined) return plain;
  for (const [table, isBinary] of [
    [binaryPrefixes, true],
    [prefixes, false],
  ] as const) {
    for (const [prefix, factor] of Object.entries(table)) {
      if (!name.startsWith(prefix)) continue;
      const unit = allUnits().get(name.slice(prefix.length));
      if (unit === undefined || (isBinary ? unit.binary : unit.metric) !== true) continue;
      return { kind: unit.kind, size: unit.size * factor ** (unit.power ?? 1) };
    }
  }
  return undefined;
}

/** Degrees of temperature scales as kelvins, and back. */
export const temperatures: Readonly<
  Record<string, { toKelvin(degrees: number): number; fromKelvin(kelvins: number): number }>
> = {
  C: { toKelvin: (degrees) => degrees + 273.15, fromKelvin: (kelvins) => kelvins - 273.15 },
  cel: { toKelvin: (degrees) => degrees + 273.15, fromKelvin: (kelvins) => kelvins - 273.15 },
  F: {
    toKelvin: (degrees) => ((degrees - 32) * 5) / 9 + 273.15,
    fromKelvin: (kelvins) => ((kelvins - 273.15) * 9) / 5 + 32,
  },
  fah: {
    toKelvin: (degrees) => ((degrees - 32) * 5) / 9 + 273.15,
    fromKelvin: (kelvins) => ((kelvins - 273.15) * 9) / 5 + 32,
  },
  K: { toKelvin: (degrees) => degrees, fromKelvin: (kelvins) => kelvins },
  kel: { toKelvin: (degrees) => degrees, fromKelvin: (kelvins) => kelvins },
  Rank: { toKelvin: (degrees) => (degrees * 5) / 9, fromKelvin: (kelvins) => (kelvins * 9) / 5 },
  Reau: {
    toKelvin: (degrees) => degrees * 1.25 + 273.15,
    fromKelvin: (kelvins) => (kelvins - 273.15) / 1.25,
  },
};
