/** All functions that formulas can call, by name. */
import { libraryFunction } from '../engine-library.ts';
import type { FunctionDefinition, FunctionTable, SpecialForm } from '../function-definition.ts';
import { regularExpressionFunctions } from '../regular-expressions.ts';
import { aggregateFunctions } from './aggregates.ts';
import { arrayFunctions } from './arrays.ts';
import { bondFunctions } from './bonds.ts';
import { complexFunctions } from './complex-numbers.ts';
import { conditionalFunctions } from './conditional.ts';
import { conversionFunctions } from './conversion.ts';
import { dateFunctions } from './dates.ts';
import { distributionFunctions } from './distributions.ts';
import { engineeringFunctions } from './engineering.ts';
import { informationFunctions } from './information.ts';
import { logicalFunctions } from './logical.ts';
import { lookupFunctions } from './lookup.ts';
import { mathFunctions } from './math.ts';
import { operatorFunctions } from './operator-functions.ts';
import { outsideFunctions } from './outside-functions.ts';
import { queryFunctions } from './query.ts';
import { statisticalFunctions } from './statistics.ts';
import { subtotalFunctions } from './subtotals.ts';
import { textFunctions } from './text.ts';
import { textByteFunctions } from './text-bytes.ts';
import { trigonometricFunctions } from './trigonometry.ts';

const tables: readonly (() => FunctionTable)[] = [
  () => logicalFunctions,
  () => informationFunctions,
  () => operatorFunctions,
  () => textFunctions,
  () => textByteFunctions,
  () => regularExpressionFunctions,
  () => dateFunctions,
  () => aggregateFunctions,
  () => conditionalFunctions,
  () => lookupFunctions,
  () => arrayFunctions,
  () => mathFunctions,
  () => bondFunctions,
  () => complexFunctions,
  () => conversionFunctions,
  () => distributionFunctions,
  () => engineeringFunctions,
  () => outsideFunctions,
  () => queryFunctions,
  () => statisticalFunctions,
  () => subtotalFunctions,
  () => trigonometricFunctions,
];

let all: Map<string, FunctionDefinition | SpecialForm> | undefined;

/** The function of an upper-case name; undefined where the host has none. */
export function functionNamed(name: string): FunctionDefinition | SpecialForm | undefined {
  all ??= new Map(tables.flatMap((table) => Object.entries(table())));
  return all.get(name) ?? libraryFunction(name);
}
