// Makes the contacts: 13 columns like those of a real contact sheet, a few of their cells dirty. The same seed gives the same contacts,
// and the first thousand of a million are the thousand.
import { Random } from './random.mjs';
import {
  companies,
  countries,
  domainOf,
  firstNames,
  freeMailDomains,
  largeCompanies,
  lastNames,
  stages,
  stageWeights,
  tags,
} from './vocabulary.mjs';

export const seed = 20_261_123;

/** The fields, in the order of the sheet's columns. */
export const fields = [
  { id: 'name', name: 'Name', kind: 'text' },
  { id: 'email', name: 'Email', kind: 'email' },
  { id: 'company', name: 'Company', kind: 'text' },
  { id: 'country', name: 'Country', kind: 'dropdown' },
  { id: 'phone', name: 'Phone', kind: 'phone' },
  { id: 'stage', name: 'Stage', kind: 'dropdown' },
  { id: 'tags', name: 'Tags', kind: 'tags' },
  { id: 'score', name: 'Score', kind: 'number' },
  { id: 'amount', name: 'Amount', kind: 'currency' },
  { id: 'created', name: 'Created', kind: 'datetime' },
  { id: 'appointment', name: 'Appointment', kind: 'datetime' },
  { id: 'birthday', name: 'Birthday', kind: 'date' },
  { id: 'client', name: 'Client', kind: 'checkbox' },
];

const millisecondsPerDay = 86_400_000;

/** A moment as a sheet has it: days since 1899-12-30, the fraction is the time of day. */
export function serial(year, month, day, hour = 0, minute = 0) {
  return (Date.UTC(year, month - 1, day, hour, minute) - Date.UTC(1899, 11, 30)) / millisecondsPerDay;
}

/** The moment all contacts lie around, and at which the first evaluation asks. */
export const firstNow = serial(2026, 11, 23, 9, 30);

const weightedCountries = countries.map((country) => [country.weight, country]);
const weightedStages = stages.map((stage, index) => [stageWeights[index], stage]);

/** One contact's clean cells in the order of the fields; null is an empty cell. */
function cleanContact(random) {
  const first = random.pick(firstNames);
  const last = random.pick(lastNames);
  const country = random.weighted(weightedCountries);
  const company = random.chance(0.25) ? random.pick(largeCompanies) : random.pick(companies);
  const domain = random.chance(0.4) ? random.pick(freeMailDomains) : domainOf(company);
  const address = `${first}.${last}`.toLowerCase().replace(/[^a-z.]/g, '');
  const created = firstNow - random.next() ** 2 * 1400;
  const stage = random.weighted(weightedStages);
  return [
    random.chance(0.2) ? `${first} ${random.pick(firstNames)} ${last}` : `${first} ${last}`,
    random.chance(0.04) ? null : `${address}${random.whole(1, 9999)}@${domain}`,
    random.chance(0.08) ? null : company,
    country.name,
    random.chance(0.15)
      ? null
      : `+${country.code} ${random.whole(200, 999)} ${random.whole(1_000_000, 9_999_999)}`,
    stage,
    tagsCell(random),
    random.chance(0.05) ? null : Math.min(100, Math.floor(random.next() * 60 + random.next() * 45)),
    random.chance(0.3) ? null : Math.round(Math.exp(4 + random.next() * 7) * 100) / 100,
    Math.round(created * 86_400) / 86_400,
    random.chance(0.45) ? null : quarterHour(firstNow + (random.next() - 0.4) * 150),
    random.chance(0.35) ? null : Math.floor(serial(1945, 1, 1) + random.next() * 22_500),
    stage === 'Won' || random.chance(0.12),
  ];
}

/** Appointments begin on the quarter of an hour, in working hours. */
function quarterHour(moment) {
  const day = Math.floor(moment);
  const quarters = 32 + Math.floor((moment - day) * 40);
  return day + quarters / 96;
}

function tagsCell(random) {
  const own = tags.filter(({ share }) => random.chance(share)).map(({ name }) => name);
  if (own.length === 0) return null;
  return own.join(random.chance(0.02) ? ';' : ', ');
}

const dirtyShare = 0.03;
const errors = ['#N/A', '#REF!', '#VALUE!', '#DIV/0!'];
const remarks = ['tbd', 'n/a', 'ask Maria', 'unknown', '?', 'next week', 'see notes', '-'];

/** What people and imports leave in a cell instead of what belongs there. */
function dirtyCell(random, cell, kind) {
  const fault = random.next();
  if (fault < 0.45) return null;
  if (fault < 0.57) return random.pick([' ', '   ', '\t']);
  if (fault < 0.67) return { error: random.pick(errors) };
  if (kind === 'tags' || ['text', 'email', 'phone', 'dropdown'].includes(kind))
    return random.chance(0.15) ? random.whole(1, 99_999) : untidy(random, cell);
  if (random.chance(0.4) && typeof cell === 'number') return String(cell);
  return random.pick(remarks);
}

/** The same text with other capitals and more spaces: it means the same. */
function untidy(random, cell) {
  if (typeof cell !== 'string') return cell;
  return random.pick([
    ` ${cell}`,
    `${cell}  `,
    cell.toUpperCase(),
    cell.replace(' ', '  '),
    cell.toLowerCase(),
  ]);
}

/**
 * The cells of so many contacts, by field id. A cell is null, text, number, boolean or `{ error }`; dates are serials.
 * @returns {Map<string, (null | string | number | boolean | { error: string })[]>}
 */
export function makeContacts(count) {
  const random = new Random(seed);
  const columns = fields.map(() => new Array(count));
  for (let row = 0; row < count; row += 1) {
    const cells = cleanContact(random);
    for (let column = 0; column < fields.length; column += 1) {
      const cell = cells[column];
      columns[column][row] = random.chance(dirtyShare) ? dirtyCell(random, cell, fields[column].kind) : cell;
    }
  }
  return new Map(fields.map(({ id }, column) => [id, columns[column]]));
}
