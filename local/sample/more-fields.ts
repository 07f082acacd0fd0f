/** Further columns of a made-up contact, for lists as wide as big teams keep them. */
import type { SeedValue } from '../contract.ts';
import type { Dice } from './dice.ts';

export const moreHeaders = [
  'Phone',
  'Company',
  'Job title',
  'Street',
  'Postal code',
  'Orders',
  'Revenue',
  'Notes',
] as const;

const companies = ['Acme', 'Borealis', 'Cobalt', 'Delta Foods', 'Evergreen', 'Fjord', 'Granite', 'Helix'];
const companyKinds = ['Ltd', 'GmbH', 'Inc', 'SA', 'Group'];
const jobs = ['Buyer', 'Director', 'Engineer', 'Founder', 'Head of sales', 'Office lead', 'Teacher'];
const streets = ['Mill Lane', 'High Street', 'Rue Haute', 'Hafenweg', 'Calle Mayor', 'Station Road'];
const notes = ['asked for a call', 'prefers email', 'met at the fair', 'see last order', 'moved house'];

/** The values below `moreHeaders`, blanks among them. Phone and postal code are texts with leading zeros; +1 555 01 numbers are kept for fiction. */
export function moreFields(dice: Dice): SeedValue[] {
  const orders = dice.below(40);
  return [
    dice.chance(0.2) ? null : { raw: `+1 555 01${String(dice.below(100)).padStart(2, '0')}` },
    dice.chance(0.1) ? null : { raw: `${dice.pick(companies)} ${dice.pick(companyKinds)}` },
    dice.chance(0.2) ? null : { raw: dice.pick(jobs) },
    { raw: `${dice.below(180) + 1} ${dice.pick(streets)}` },
    { raw: String(dice.below(100_000)).padStart(5, '0') },
    orders,
    Math.round(orders * (5 + 95 * dice.next()) * 100) / 100,
    dice.chance(0.7) ? null : { raw: dice.pick(notes) },
  ];
}
