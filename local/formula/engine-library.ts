/**
 * Functions taken from the open spreadsheet engine o-spreadsheet: finance, regression, databases, matrices. The package is loaded when
 * the first of them is called. Arguments are read by Google's rules before; an error of the engine's own about numbers is #NUM!.
 */
import { LocalHostError } from '../errors.ts';
import { loadPackage } from '../load-package.ts';
import { toNumber } from './coercions.ts';
import { type Evaluation, matrixOf, scalarOf } from './evaluation.ts';
import {
  divisionByZero,
  type FormulaValue,
  isError,
  isMany,
  lostReference,
  notAvailable,
  type Scalar,
  wrongNumber,
  wrongValue,
} from './formula-values.ts';
import { type FunctionDefinition, optional, type Parameter, raw, rest } from './function-definition.ts';

interface EngineValue {
  readonly value: string | number | boolean | null;
}

interface EngineArgument {
  /** Such as STRING, NUMBER, RANGE<STRING>. */
  readonly type: readonly string[];
  readonly optional?: boolean;
  readonly default?: boolean;
  readonly repeating?: boolean;
}

interface EngineFunction {
  readonly args: readonly EngineArgument[];
  readonly compute: (this: unknown, ...args: (EngineValue | EngineValue[][] | undefined)[]) => unknown;
}

interface Engine {
  readonly registries: {
    readonly functionRegistry: { readonly content: Readonly<Record<string, EngineFunction>> };
  };
}

/** Functions that are taken as they are. */
const takenNames = new Set(
  (
    'ACCRINTM AMORLINC COUPDAYBS COUPDAYS COUPDAYSNC COUPNCD COUPNUM COUPPCD CUMIPMT CUMPRINC DB DDB DISC DOLLARDE DOLLARFR ' +
    'EFFECT FV FVSCHEDULE INTRATE IPMT IRR ISPMT MIRR NOMINAL NPER NPV PDURATION PMT PPMT PRICE PRICEDISC PRICEMAT PV RATE ' +
    'RECEIVED RRI SLN SYD TBILLEQ TBILLPRICE TBILLYIELD VDB XIRR XNPV YIELD YIELDDISC YIELDMAT ' +
    'DAVERAGE DCOUNT DCOUNTA DGET DMAX DMIN DPRODUCT DSTDEV DSTDEVP DSUM DVAR DVARP ' +
    'MDETERM MINVERSE MMULT MUNIT GROWTH LINEST LOGEST TREND'
  ).split(' '),
);

let functions: Readonly<Record<string, EngineFunction>> | undefined;

/** The engine writes to the console while it is loaded; it keeps silent here. */
function loadFunctions(): Readonly<Record<string, EngineFunction>> {
  const { log, error, debug, info, warn } = console;
  const quiet = () => {};
  Object.assign(console, { log: quiet, error: quiet, debug: quiet, info: quiet, warn: quiet });
  try {
    return (loadPackage('@odoo/o-spreadsheet') as Engine).registries.functionRegistry.content;
  } catch (cause) {
    throw new LocalHostError(
      'formula-engine',
      'The library of spreadsheet functions could not be loaded, so the formula was not calculated; run npm ci in the project folder and start again.',
      { cause },
    );
  } finally {
    Object.assign(console, { log, error, debug, info, warn });
  }
}

const errors: Readonly<Record<string, Scalar>> = {
  '#N/A': notAvailable,
  '#DIV/0!': divisionByZero,
  '#REF': lostReference,
  '#NUM!': wrongNumber,
  '#VALUE!': wrongValue,
};

const names = new Map<Scalar, string>(Object.entries(errors).map(([name, value]) => [value, name]));

const engineValue = (value: Scalar): EngineValue => ({
  value: isError(value) ? (names.get(value) ?? '#ERROR') : value,
});

const isEngineValue = (value: unknown): value is EngineValue =>
  typeof value === 'object' && value !== null && 'value' in value;

/** Functions of whole arrays: what is wrong there are sizes and kinds of values, not numbers. */
const ofArrays =
  /^(D(AVERAGE|COUNTA?|MAX|MIN|PRODUCT|STDEVP?|SUM|VARP?)|MMULT|MDETERM|MUNIT|GROWTH|LINEST|LOGEST|TREND)$/;

/** The engine's results and errors as ours; its general error is about numbers, as every argument was read before. */
function resultOf(value: unknown, general: Scalar = wrongNumber): Scalar {
  const bare = isEngineValue(value) ? value.value : (value as Scalar);
  if (typeof bare === 'string' && bare.startsWith('#')) return errors[bare] ?? general;
  return typeof bare === 'number' && !Number.isFinite(bare) ? wrongNumber : bare;
}

/** An argument as the engine takes it, or the error that it is: arrays are columns of values there. */
function argumentFor(
  described: EngineArgument | undefined,
  given: FormulaValue | undefined,
  evaluation: Evaluation,
): EngineValue | EngineValue[][] | undefined | { readonly failed: Scalar } {
  if (given === undefined) return undefined;
  const types = described?.type ?? [];
  if (types.some((type) => type.startsWith('RANGE')) && isMany(given)) {
    const rows = matrixOf(given, evaluation);
    return (rows[0] ?? []).map((_, column) => rows.map((row) => engineValue(row[column] ?? null)));
  }
  const single = scalarOf(given, evaluation);
  if (isError(single)) return { failed: single };
  if (types.every((type) => type === 'NUMBER' || type === 'DATE' || type.startsWith('RANGE<NUMBER'))) {
    const number = toNumber(single, evaluation);
    return isError(number) ? { failed: number } : { value: number };
  }
  return { value: single as string | number | boolean | null };
}

function call(
  name: string,
  described: EngineFunction,
  args: readonly FormulaValue[],
  evaluation: Evaluation,
): FormulaValue {
  const general = ofArrays.test(name) ? wrongValue : wrongNumber;
  const repeating = described.args.findIndex((argument) => argument.repeating === true);
  const filled: (EngineValue | EngineValue[][] | undefined)[] = [];
  for (const [at, given] of args.entries()) {
    const place = repeating >= 0 && at > repeating ? repeating : at;
    const argument = argumentFor(described.args[place], given, evaluation);
    if (argument !== undefined && 'failed' in argument) return argument.failed as Scalar;
    filled.push(argument);
  }
  const context = {
    locale: {
      decimalSeparator: '.',
      thousandsSeparator: ',',
      dateFormat: 'm/d/yyyy',
      timeFormat: 'hh:mm:ss',
      formulaArgSeparator: ',',
    },
  };
  try {
    const result = described.compute.apply(context, filled);
    if (!Array.isArray(result)) return resultOf(result, general);
    const columns = result as unknown[][];
    return (columns[0] ?? []).map((_, row) => columns.map((column) => resultOf(column[row], general)));
  } catch (thrown) {
    if (isEngineValue(thrown)) return resultOf(thrown, general);
    throw thrown;
  }
}

const parameterFor = ({
  optional: isOptional = false,
  default: hasDefault = false,
  repeating = false,
}: EngineArgument): Parameter<unknown> => {
  const passed: Parameter<unknown> = raw;
  if (repeating) return rest(passed, isOptional);
  return isOptional || hasDefault ? optional(passed) : passed;
};

const known = new Map<string, FunctionDefinition>();

/** The engine's function of this name; undefined where it is not one of those that are taken. */
export function libraryFunction(name: string): FunctionDefinition | undefined {
  if (!takenNames.has(name)) return undefined;
  let definition = known.get(name);
  if (definition === undefined) {
    functions ??= loadFunctions();
    const described = functions[name];
    if (described === undefined) return undefined;
    definition = {
      parameters: described.args.map(parameterFor),
      mapsArrays: name === 'MMULT',
      compute: (evaluation, args) => {
        const given =
          described.args.at(-1)?.repeating === true
            ? args.flatMap((one, at) => (at === described.args.length - 1 ? (one as unknown[]) : [one]))
            : args;
        return call(name, described, trimmed(given as FormulaValue[]), evaluation);
      },
    };
    known.set(name, definition);
  }
  return definition;
}

/** Arguments without those at the end that were not given. */
function trimmed(args: readonly (FormulaValue | undefined)[]): FormulaValue[] {
  const last = args.findLastIndex((one) => one !== undefined);
  return args.slice(0, last + 1) as FormulaValue[];
}
