/** Makes numbers become text as in Google Sheets wherever a text function gets one; the engine writes them as JavaScript does. */

import { numberText } from '../../local/formula/number-text.ts';
import type { EngineArgument, EngineFunction, EngineValue, FormulaEngine } from './engine.ts';

/** CONCAT stands with the operators, and our own functions have no category. */
const furtherTextFunctions = new Set(['CONCAT', 'SEARCH', 'SPLIT', 'TO_TEXT', 'HYPERLINK']);

const takesTextOnly = ({ type }: EngineArgument) =>
  type.every((name) => name === 'STRING' || name === 'RANGE<STRING>');

type Argument = EngineValue | EngineValue[][] | undefined;

function asText(argument: Argument, decimalMark: string): Argument {
  if (Array.isArray(argument)) {
    return argument.map((column) => column.map((cell) => asText(cell, decimalMark) as EngineValue));
  }
  if (typeof argument?.value !== 'number') return argument;
  return { ...argument, value: numberText(argument.value, decimalMark) };
}

/** Wraps the engine's text functions, ours included; to be called after those are in the registry. */
export function writeNumbersAsSheets(engine: FormulaEngine): void {
  const { functionRegistry } = engine.registries;
  for (const name of functionRegistry.getKeys()) {
    const described = functionRegistry.get(name);
    if (String(described.category) !== 'Text' && !furtherTextFunctions.has(name)) continue;
    const isText = described.args.map(takesTextOnly);
    if (isText.includes(true))
      functionRegistry.replace(name, { ...described, compute: withTexts(described, isText) });
  }
}

function withTexts({ args, compute }: EngineFunction, isText: readonly boolean[]): EngineFunction['compute'] {
  const repeating = args.findIndex((argument) => argument.repeating === true);
  return function (...given) {
    const texts = given.map((argument, at) => {
      const described = repeating >= 0 && at > repeating ? repeating : at;
      return isText[described] === true ? asText(argument, this.locale.decimalSeparator) : argument;
    });
    return compute.apply(this, texts);
  };
}
