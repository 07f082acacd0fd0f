/** A workbook of about 500 made-up contacts with the dirt of real lists: blanks, stray spaces, duplicates, dates and numbers stored as text. */
import type { SeedValue, SpreadsheetSeed } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import { serialOfDate } from '../values/serial.ts';
import { Dice } from './dice.ts';
import { moreFields, moreHeaders } from './more-fields.ts';
import { domains, firstNames, lastNames, places, stages, tags } from './people-words.ts';

export interface SampleOptions {
  /** The day around which appointments are spread, such as "2026-11-23". */
  readonly baseDate: string;
  /** Same seed, same contacts. */
  readonly seed?: number;
  readonly contacts?: number;
  /** 'many': 20 columns instead of 12, as big lists tend to have. Default 'usual'. */
  readonly columns?: 'usual' | 'many';
}

export const samplePeople = {
  owner: 'olga@example.com',
  editors: ['eddy@example.com', 'mira@example.com'],
} as const;

const header = [
  'First name',
  'Last name',
  'Email',
  'Country',
  'City',
  'Tags',
  'Stage',
  'Score',
  'Created',
  'Last contacted',
  'Appointment',
  'Opt-in',
];

const plainLetters = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

/** Country as people write it: now and then with spaces, in other case, or not at all. */
function writtenCountry(dice: Dice, country: string): SeedValue {
  if (dice.chance(0.04)) return null;
  if (dice.chance(0.05)) return { raw: ` ${country} ` };
  if (dice.chance(0.05)) return { raw: country.toLowerCase() };
  return { raw: dice.chance(0.02) ? country.toUpperCase() : country };
}

function writtenTags(dice: Dice): SeedValue {
  const chosen = [...new Set(Array.from({ length: dice.below(4) }, () => dice.pick(tags)))];
  return chosen.length === 0 ? null : { raw: chosen.join(dice.chance(0.1) ? '; ' : ', ') };
}

const clock = (serial: number): string => {
  const minutes = Math.round((serial % 1) * 1440);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};

const dayText = (serial: number): string =>
  new Date((Math.floor(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10);

function contact(dice: Dice, today: number): SeedValue[] {
  const first = dice.pick(firstNames);
  const last = dice.pick(lastNames);
  const [country, cities] = dice.pick(places);
  const address = `${plainLetters(first)}.${plainLetters(last)}${dice.below(90) + 10}@${dice.pick(domains)}`;
  const score = dice.below(101);
  const created = today - 30 - dice.below(1200);
  const contacted = Math.min(today, created + dice.below(1200));
  const appointment =
    today + dice.below(76) - 30 + (9 + dice.below(9)) / 24 + dice.pick([0, 15, 30, 45]) / 1440;
  return [
    { raw: first },
    { raw: last },
    dice.chance(0.03) ? null : { raw: address },
    writtenCountry(dice, country),
    dice.chance(0.05) ? null : { raw: dice.pick(cities) },
    writtenTags(dice),
    dice.chance(0.04) ? null : { raw: dice.pick(stages) },
    dice.chance(0.06) ? null : dice.chance(0.04) ? { raw: String(score) } : score,
    dice.chance(0.03) ? { raw: dayText(created) } : created,
    dice.chance(0.15) ? null : contacted,
    dice.chance(0.45)
      ? null
      : dice.chance(0.03)
        ? { raw: `${dayText(appointment)} ${clock(appointment)}` }
        : appointment,
    dice.chance(0.05) ? null : dice.chance(0.6),
  ];
}

/** Now and then somebody is in the list twice, with the address in other case and another score. */
function duplicateOf(dice: Dice, original: readonly SeedValue[]): SeedValue[] {
  const email = original[2];
  const text = typeof email === 'object' && email !== null && 'raw' in email ? email.raw : '';
  return original.map((value, column) => {
    if (column === 2 && text !== '') return { raw: text.charAt(0).toUpperCase() + text.slice(1) };
    return column === 7 ? dice.below(101) : value;
  });
}

/** The sample spreadsheet, ready for createSpreadsheet. */
export function sampleContacts({
  baseDate,
  seed = 20_261_123,
  contacts = 500,
  columns = 'usual',
}: SampleOptions): SpreadsheetSeed {
  const [year = 0, month = 0, day = 0] = baseDate.split('-').map(Number);
  const today = serialOfDate(year, month, day);
  if (today === null)
    throw new LocalHostError('invalid-options', `"${baseDate}" is not a day such as 2026-11-23.`);
  const dice = new Dice(seed);
  const rows: SeedValue[][] = [];
  while (rows.length < contacts) {
    const original = rows.length > 20 && dice.chance(0.015) ? dice.pick(rows) : null;
    rows.push(original === null ? contact(dice, today) : duplicateOf(dice, original));
  }
  if (columns === 'many') for (const row of rows) row.push(...moreFields(dice));
  const headers = columns === 'many' ? [...header, ...moreHeaders] : header;
  const last = contacts + 1;
  return {
    title: 'Sample contacts',
    locale: 'en_US',
    timeZone: 'America/New_York',
    owner: samplePeople.owner,
    editors: samplePeople.editors,
    sheets: [
      {
        title: 'Contacts',
        frozenRows: 1,
        values: [headers.map((raw) => ({ raw })), ...rows],
        formats: [
          { range: `I2:J${last}`, pattern: 'M/d/yyyy' },
          { range: `K2:K${last}`, pattern: 'M/d/yyyy H:mm' },
        ],
        dropdowns: [{ range: `G2:G${last}`, options: stages }],
        checkboxes: [`L2:L${last}`],
      },
    ],
  };
}
