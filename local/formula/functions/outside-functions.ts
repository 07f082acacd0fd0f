/**
 * Functions that would ask a server, or draw a picture into the cell. The local host makes no connection: they answer as Sheets does
 * when nothing can be fetched, and pictures have no text.
 */
import { brokenFormula, lostReference, notAvailable, type Scalar } from '../formula-values.ts';
import {
  anything,
  type FunctionDefinition,
  type FunctionTable,
  fn,
  raw,
  rest,
} from '../function-definition.ts';

const always = (value: Scalar): FunctionDefinition => fn([anything, rest(raw, true)], () => value);

export const outsideFunctions: FunctionTable = {
  IMPORTDATA: always(notAvailable),
  IMPORTFEED: always(notAvailable),
  IMPORTHTML: always(notAvailable),
  IMPORTXML: always(notAvailable),
  IMPORTRANGE: always(lostReference),
  GOOGLEFINANCE: always(notAvailable),
  GOOGLETRANSLATE: always(brokenFormula),
  DETECTLANGUAGE: always(brokenFormula),
  AI: always(brokenFormula),
  IMAGE: always(null),
  SPARKLINE: always(null),
};
