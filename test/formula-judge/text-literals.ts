/**
 * Carries text literals through the engine unharmed. Sheets doubles a quote inside a literal and gives backslashes no meaning;
 * the engine's tokenizer ends a literal at the first quote without a backslash before it, and turns every CR into LF.
 * A literal it would misread becomes a call of a function of ours with an escaped text.
 */
import { engineError } from './error-values.ts';

const literalFunction = 'LITERAL.TEXT';

/** A quoted sheet name, a text literal, or the reference that is lost. */
const quotedPart = /'(?:[^']|'')*'|"(?:[^"]|"")*"|#REF!/g;

const escapes: Readonly<Record<string, string>> = { '%': '%25', '"': '%22', '\\': '%5C', '\r': '%0D' };

/** The text of an escaped one. */
const unescaped = (text: string) =>
  text.replace(/%(25|22|5C|0D)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** A formula of Google Sheets as the engine reads it right. */
export function withEngineLiterals(formula: string): string {
  return formula.replace(quotedPart, (part) => {
    if (part === '#REF!') return engineError('InvalidReference');
    if (part.startsWith("'")) return part;
    const text = part.slice(1, -1).replaceAll('""', '"');
    if (!/["\r]|\\$/.test(text)) return part;
    return `${literalFunction}("${text.replace(/[%"\\\r]/g, (character) => escapes[character] ?? character)}")`;
  });
}

/** The formula with every text literal emptied: for looking at its references and functions. */
export function withoutTexts(formula: string): string {
  return formula.replace(quotedPart, (part) => (part.startsWith('"') ? '""' : part));
}

/** The function that gives the engine the text of an escaped literal. */
export const literalTextFunction = {
  name: literalFunction,
  argument: 'text (string)',
  compute: unescaped,
} as const;
