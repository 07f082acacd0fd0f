// Conditions whose values stand for another field of the same contact, and what each contact's cells make of them.
// Written by hand; the names say what is special about a contact. The moment is 23 November 2026, 09:30.
import { serial } from '../rules/world.ts';
import type { ReferenceCase } from './reference-case.ts';
import { referenceMatrix } from './reference-matrix.ts';

export type { ReferenceCase } from './reference-case.ts';

const error = { error: '#N/A' } as const;
const noon = serial('2026-11-23T12:00');
const day = serial('2026-11-23');

export const referenceCases: readonly ReferenceCase[] = [
  {
    condition: { field: 'score', op: 'gt', values: [{ field: 'target' }] },
    contacts: {
      above: [true, { score: 6, target: 5 }],
      equal: [false, { score: 5, target: 5 }],
      'blank score': [false, { score: '', target: 5 }],
      'blank target': [null, { score: 6, target: null }],
      'both blank': [null, {}],
      'text target': [null, { score: 6, target: '5' }],
      'text score': [null, { score: 'six', target: 5 }],
      'error in target': [null, { score: 6, target: error }],
    },
  },
  {
    condition: { field: 'score', op: 'isNot', values: [3, { field: 'target' }] },
    contacts: {
      neither: [true, { score: 6, target: 5 }],
      'the number': [false, { score: 3, target: 5 }],
      'the target': [false, { score: 5, target: 5 }],
      'blank score': [true, { target: 5 }],
      'the number, but no target': [null, { score: 3 }],
    },
  },
  {
    condition: { field: 'score', op: 'notBetween', values: [{ field: 'target' }, 10], blank: 'exclude' },
    contacts: {
      inside: [false, { score: 12, target: 15 }],
      outside: [true, { score: 16, target: 15 }],
      'blank score': [false, { target: 15 }],
      'no target': [null, { score: 16 }],
    },
  },
  {
    condition: { field: 'appointment', op: 'on', values: [{ field: 'renewal' }] },
    contacts: {
      'the same day': [true, { appointment: noon, renewal: day }],
      'the day before': [false, { appointment: day - 0.5, renewal: day + 0.9 }],
      'text day': [null, { appointment: noon, renewal: 'today' }],
    },
  },
  {
    condition: { field: 'appointment', op: 'after', values: [{ field: 'called' }] },
    contacts: {
      'an instant later': [true, { appointment: noon + 1 / 86_400_000, called: noon }],
      'the same instant': [false, { appointment: noon, called: noon }],
    },
  },
  {
    condition: { field: 'renewal', op: 'onOrBefore', values: [{ field: 'called' }] },
    contacts: {
      'called on its day': [true, { renewal: day + 0.9, called: day }],
      'called the day before': [false, { renewal: day, called: day - 0.5 }],
    },
  },
  {
    condition: { field: 'appointment', op: 'between', values: [{ field: 'renewal' }, { now: {} }] },
    contacts: {
      'this morning': [true, { appointment: serial('2026-11-23T09:00'), renewal: day }],
      'after now, on the earlier day': [false, { appointment: noon, renewal: day }],
      'before now, renewal tomorrow': [false, { appointment: day, renewal: day + 1 }],
      'late on the later day': [true, { appointment: day + 1.99, renewal: day + 1 }],
    },
  },
  ...referenceMatrix,
];
