// Whether the shared table is complete: every operator meets every nasty cell, every form of its values, and both blank
// policies, on every family of fields. What is missing is named.
import { describe, expect, it } from '@jest/globals';
import { operators } from '../../src/rules/operators/registry.ts';
import type { Cell } from '../../src/rules/types.ts';
import { fields } from '../rules/world.ts';
import { type CellCase, cellCases } from './cell-cases.ts';
import { nastyCells } from './nasty-cells.ts';
import { type ReferenceCase, referenceCases } from './reference-cases.ts';
import { daysOnly, formOf, requiredForms } from './required-values.ts';

/** Kinds that are read alike need one of them only. */
const families: ReadonlyMap<string, readonly string[]> = new Map([
  ['text', ['text', 'email', 'phone', 'url', 'dropdown']],
  ['number', ['number', 'currency', 'percent']],
  ['checkbox', ['checkbox']],
  ['date', ['date']],
  ['datetime', ['datetime']],
  ['tags', ['tags']],
]);

const kindOf = (fieldId: string): string => fields.get(fieldId)?.kind ?? '';

function familyOf(fieldId: string): string {
  return [...families].find(([, kinds]) => kinds.includes(kindOf(fieldId)))?.[0] ?? '';
}

/** Every operator on every family it exists for. */
const pairs = operators.flatMap((operator) =>
  [...families]
    .filter(([, kinds]) => kinds.some((kind) => operator.kinds.some((own) => own === kind)))
    .map(([family]) => ({ operator, family, name: `${operator.op} on ${family}` })),
);

const keyOf = (cell: Cell): string => JSON.stringify(cell);

/** Operators and cells that no case has together. */
function missingCells(cases: readonly CellCase[]): readonly string[] {
  return pairs.flatMap(({ operator, family, name }) => {
    const own = cases.filter(({ op, field }) => op === operator.op && familyOf(field) === family);
    const seen = new Set(
      own.flatMap((cellCase) => [...cellCase.true, ...cellCase.false, ...cellCase.unknown].map(keyOf)),
    );
    return [...nastyCells].filter(([, cell]) => !seen.has(keyOf(cell))).map(([cell]) => `${name}: ${cell}`);
  });
}

interface Use {
  readonly op: string;
  readonly field: string;
  readonly values: readonly unknown[];
  readonly truths: ReadonlySet<boolean | null>;
}

function usesOf(cases: readonly CellCase[], references: readonly ReferenceCase[]): readonly Use[] {
  return [
    ...cases.map((cellCase) => ({
      op: cellCase.op,
      field: cellCase.field,
      values: cellCase.values ?? [],
      truths: new Set<boolean | null>([
        ...cellCase.true.map(() => true),
        ...cellCase.false.map(() => false),
        ...cellCase.unknown.map(() => null),
      ]),
    })),
    ...references.map(({ condition, contacts }) => ({
      op: String(condition.op),
      field: String(condition.field),
      values: condition.values as readonly unknown[],
      truths: new Set(Object.values(contacts).map(([truth]) => truth)),
    })),
  ];
}

/** Operators and forms of values that no case has together, or only with cells of one truth. */
function missingForms(uses: readonly Use[]): readonly string[] {
  return pairs.flatMap(({ operator, family, name }) => {
    const { op, valueKind } = operator;
    if (valueKind === null) return [];
    const required = daysOnly.has(op) ? ['span of day'] : requiredForms[valueKind](family);
    const missing = required.filter((form) => {
      const withForm = uses.filter(
        (use) =>
          use.op === op &&
          familyOf(use.field) === family &&
          use.values.some((value) => formOf(value, valueKind, kindOf) === form),
      );
      return ![true, false].every((truth) => withForm.some(({ truths }) => truths.has(truth)));
    });
    return missing.map((form) => `${name}: ${form}`);
  });
}

describe('the shared table', () => {
  it('has every nasty cell for every operator', () => {
    expect(missingCells(cellCases)).toEqual([]);
  });

  it('has every form of value for every operator, with cells that match and cells that do not', () => {
    expect(missingForms(usesOf(cellCases, referenceCases))).toEqual([]);
  });

  it('has several values for every operator that takes several', () => {
    const missing = pairs.filter(
      ({ operator, family }) =>
        operator.valueForm === 'many' &&
        !cellCases.some(
          ({ op, field, values = [] }) =>
            op === operator.op && familyOf(field) === family && values.length > 1,
        ),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('has a blank cell under both policies for every negative operator', () => {
    const missing = pairs.flatMap(({ operator, family, name }) => {
      if (!operator.takesBlankPolicy) return [];
      const own = cellCases.filter(({ op, field }) => op === operator.op && familyOf(field) === family);
      const included = own.some(({ blank, true: holds }) => blank !== 'exclude' && holds.includes(null));
      const excluded = own.some(({ blank, false: fails }) => blank === 'exclude' && fails.includes(null));
      return [...(included ? [] : [`${name} with blanks`]), ...(excluded ? [] : [`${name} without blanks`])];
    });
    expect(missing).toEqual([]);
  });

  it('would notice an operator, a cell or a form of value without a case', () => {
    const withoutGt = cellCases.filter(({ op }) => op !== 'gt');
    expect(missingCells(withoutGt)).toContain('gt on number: text US date');
    const withoutZero = cellCases.map((cellCase) =>
      cellCase.op === 'isFalse'
        ? { ...cellCase, unknown: cellCase.unknown.filter((cell) => cell !== 0) }
        : cellCase,
    );
    expect(missingCells(withoutZero)).toEqual(['isFalse on checkbox: zero']);
    const withoutQuarters = cellCases.filter(
      ({ op, values = [] }) => op !== 'inNext' || !JSON.stringify(values).includes('quarter'),
    );
    expect(missingForms(usesOf(withoutQuarters, referenceCases))).toEqual([
      'inNext on date: span of quarter',
      'inNext on datetime: span of quarter',
    ]);
    expect(missingForms(usesOf(cellCases, []))).toContain('lte on number: number field');
  });
});
