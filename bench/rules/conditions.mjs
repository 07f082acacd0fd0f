// The conditions people set on a contact sheet, field by field, as weighted choices. Each is made in its positive sense.
import {
  companies,
  countries,
  domainOf,
  firstNames,
  freeMailDomains,
  largeCompanies,
  lastNames,
  stages,
  tags,
} from './vocabulary.mjs';

const weightedCountries = countries.map(({ weight, name }) => [weight, name]);
const tagNames = tags.map(({ name }) => name);
const weightedTags = tags.map(({ share, name }) => [share, name]);

const condition = (field, op, ...values) => (values.length > 0 ? { field, op, values } : { field, op });

/** Different draws of a weighted choice. */
function severalWeighted(random, pairs, count) {
  const found = new Set();
  for (let draw = 0; draw < count; draw += 1) found.add(random.weighted(pairs));
  return [...found];
}

const nameConditions = [
  [5, (random) => condition('name', 'contains', random.pick(firstNames))],
  [2, (random) => condition('name', 'contains', ...random.several(lastNames, random.whole(2, 4)))],
  [2, (random) => condition('name', 'startsWith', random.pick(firstNames))],
  [1, (random) => condition('name', 'endsWith', random.pick(lastNames))],
  [1, (random) => condition('name', 'is', `${random.pick(firstNames)} ${random.pick(lastNames)}`)],
];

const emailConditions = [
  [4, (random) => condition('email', 'domainIs', ...random.several(freeMailDomains, random.whole(1, 3)))],
  [3, (random) => condition('email', 'domainIs', domainOf(random.pick(largeCompanies)))],
  [2, (random) => condition('email', 'endsWith', random.pick(['.edu', '.org', '.io', '.de', '.co.uk']))],
  [
    2,
    (random) =>
      condition('email', 'contains', random.pick(['info', 'smith', 'garcia', 'tech', 'energy', 'studio'])),
  ],
  [1, (random) => condition('email', 'startsWith', `${random.pick(firstNames).toLowerCase()}.`)],
  [1, () => condition('email', 'isValidEmail')],
  [2, () => condition('email', 'isNotBlank')],
];

const companyConditions = [
  [3, (random) => condition('company', 'is', ...random.several(largeCompanies, random.whole(1, 4)))],
  [
    4,
    (random) =>
      condition(
        'company',
        'contains',
        random.pick(['Labs', 'Group', 'Health', 'Media', 'Energy', 'Software', 'River', 'Tech']),
      ),
  ],
  [
    1,
    (random) =>
      condition(
        'company',
        'contains',
        ...random.several(['Pharma', 'Biotech', 'Clinic', 'Dental', 'Care'], 3),
      ),
  ],
  [2, (random) => condition('company', 'endsWith', random.pick(['GmbH', 'LLC', 'Inc.', 'S.A.']))],
  [1, (random) => condition('company', 'startsWith', random.pick(companies).split(' ')[0])],
  [1, () => condition('company', 'isNotBlank')],
];

const placeConditions = [
  [
    8,
    (random) => condition('country', 'is', ...severalWeighted(random, weightedCountries, random.whole(1, 5))),
  ],
  [1, (random) => condition('country', 'startsWith', random.pick(['United', 'South', 'New']))],
  [2, (random) => condition('phone', 'startsWith', `+${random.pick(countries).code} `)],
  [1, (random) => condition('phone', 'contains', String(random.whole(200, 999)))],
  [1, () => condition('phone', 'isNotBlank')],
  [1, () => condition('phone', 'isBlank')],
];

const stageConditions = [
  [1, (random) => condition('stage', 'is', ...random.several(stages, random.whole(1, 3)))],
];

const tagConditions = [
  [6, (random) => condition('tags', 'hasAny', ...severalWeighted(random, weightedTags, random.whole(1, 4)))],
  [3, (random) => condition('tags', 'hasAll', ...severalWeighted(random, weightedTags, 2))],
  [1, (random) => condition('tags', 'hasExactly', random.pick(tagNames))],
  [1, (random) => condition('tags', 'countGte', random.whole(2, 4))],
  [1, () => condition('tags', 'isNotBlank')],
];

const numberConditions = [
  [4, (random) => condition('score', random.pick(['gte', 'gt', 'lt', 'lte']), random.whole(3, 17) * 5)],
  [2, (random) => condition('score', 'between', random.whole(20, 45), random.whole(50, 90))],
  [1, (random) => condition('score', 'is', random.whole(10, 80))],
  [
    3,
    (random) =>
      condition(
        'amount',
        random.pick(['gte', 'gt', 'lt', 'lte']),
        random.pick([100, 500, 1000, 5000, 10000, 20000]),
      ),
  ],
  [
    2,
    (random) => condition('amount', 'between', random.pick([0, 250, 1000]), random.pick([2500, 5000, 25000])),
  ],
];

const day = { unit: 'day' };
const someDate = (random) => `${random.whole(2024, 2026)}-${String(random.whole(1, 12)).padStart(2, '0')}-15`;
const somePeriod = (random) => ({
  period: random.pick(['this', 'last']),
  unit: random.pick(['week', 'month', 'quarter', 'year']),
});

const createdConditions = [
  [3, (random) => condition('created', 'inLast', { n: random.pick([7, 14, 30, 90]), ...day })],
  [1, (random) => condition('created', 'inLast', { n: random.pick([24, 48, 72]), unit: 'hour' })],
  [1, (random) => condition('created', 'inLast', { n: random.whole(1, 6), unit: 'month' })],
  [2, (random) => condition('created', 'inPeriod', somePeriod(random))],
  [1, (random) => condition('created', random.pick(['onOrAfter', 'before']), { date: someDate(random) })],
  [1, (random) => condition('created', 'before', { now: { add: -random.whole(1, 3), unit: 'year' } })],
  [1, (random) => condition('created', 'onOrAfter', { startOf: 'year', add: -random.whole(0, 1) })],
];

const appointmentConditions = [
  [3, () => condition('appointment', 'onOrAfter', { now: {} })],
  [3, (random) => condition('appointment', 'inNext', { n: random.pick([3, 7, 14, 30]), ...day })],
  [1, (random) => condition('appointment', 'inNext', { n: random.pick([2, 8, 24]), unit: 'hour' })],
  [
    1,
    (random) =>
      condition('appointment', 'between', { today: {} }, { today: { add: random.whole(5, 30), ...day } }),
  ],
  [
    1,
    (random) =>
      condition('appointment', 'inPeriod', {
        period: random.pick(['this', 'next']),
        unit: random.pick(['week', 'month']),
      }),
  ],
  [1, () => condition('appointment', 'before', { now: {} })],
  [1, (random) => condition('appointment', 'on', { today: { add: random.whole(0, 1), ...day } })],
  [1, (random) => condition('appointment', 'weekdayIs', ...random.several([1, 2, 3, 4, 5], 2))],
  [1, () => condition('appointment', 'isBlank')],
];

const birthdayConditions = [
  [3, (random) => condition('birthday', 'anniversaryInNext', { n: random.pick([7, 14, 30]), ...day })],
  [1, () => condition('birthday', 'anniversary')],
  [1, (random) => condition('birthday', 'anniversaryInLast', { n: random.pick([3, 7]), ...day })],
  [
    2,
    (random) =>
      condition(
        'birthday',
        'monthIs',
        ...random.several([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], random.whole(1, 3)),
      ),
  ],
  [
    1,
    (random) => condition('birthday', 'before', { today: { add: -random.pick([30, 40, 50]), unit: 'year' } }),
  ],
  [1, () => condition('birthday', 'isNotBlank')],
];

const clientConditions = [
  [2, () => condition('client', 'isTrue')],
  [1, () => condition('client', 'isFalse')],
];

/** Field by field, each about as often as people ask about it. */
const choices = [
  [8, nameConditions],
  [11, emailConditions],
  [11, companyConditions],
  [13, placeConditions],
  [10, stageConditions],
  [14, tagConditions],
  [11, numberConditions],
  [11, createdConditions],
  [11, appointmentConditions],
  [6, birthdayConditions],
  [3, clientConditions],
];

/** One condition in its positive sense. */
export function drawCondition(random) {
  return random.weighted(random.weighted(choices))(random);
}
