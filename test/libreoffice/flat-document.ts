// Writes one flat OpenDocument spreadsheet (OpenDocument 1.3, part 3): cells keep their types, formulas are in Excel's grammar.
import type { Cell } from '../../src/rules/types.ts';

/** A cell of the document: a contact's, or a formula beginning with "=". */
export type DocumentCell = Cell | { readonly formula: string };

/** Without case-sensitive="false" EXACT alone would mind case, with regular expressions FIND would not be literal. */
const settings =
  '<table:calculation-settings table:case-sensitive="false" table:use-wildcards="true" table:use-regular-expressions="false"/>';

const namespaces = ['office', 'table', 'text']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** Formulas that give each kind of error; whichever LibreOffice has no way to give is #N/A. */
const errorFormulas: ReadonlyMap<string, string> = new Map([
  ['#DIV/0!', '=1/0'],
  ['#VALUE!', '=VALUE("x")'],
  ['#NUM!', '=SQRT(-1)'],
  ['#NAME?', '=NOSUCHFUNCTION()'],
  ['#REF!', '=INDIRECT("Nowhere.A1")'],
]);

function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function cellXml(cell: DocumentCell): string {
  if (cell === null) return '<table:table-cell/>';
  if (typeof cell === 'string')
    return `<table:table-cell office:value-type="string" office:string-value="${escaped(cell)}"/>`;
  if (typeof cell === 'number') return `<table:table-cell office:value-type="float" office:value="${cell}"/>`;
  if (typeof cell === 'boolean') return formulaXml(cell ? '=TRUE()' : '=FALSE()');
  if ('formula' in cell) return formulaXml(cell.formula);
  return 'error' in cell ? formulaXml(errorFormulas.get(cell.error) ?? '=NA()') : cellXml(cell.number);
}

/** A boolean only is one to LibreOffice where its cell shows one, which a formula's result does by itself. */
function formulaXml(formula: string): string {
  return `<table:table-cell table:formula="msoxl:${escaped(formula)}"/>`;
}

/** One sheet with these rows. */
export function flatDocument(rows: readonly (readonly DocumentCell[])[]): string {
  const lines = rows.map((cells) => `<table:table-row>${cells.map(cellXml).join('')}</table:table-row>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<office:document ${namespaces} xmlns:msoxl="http://schemas.microsoft.com/office/excel/formula"`,
    ' office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">',
    `<office:body><office:spreadsheet>${settings}<table:table table:name="Contacts">`,
    ...lines,
    '</table:table></office:spreadsheet></office:body></office:document>',
  ].join('\n');
}
