/**
 * The label of =HYPERLINK("address", "label") with nothing but literals: what the product itself writes.
 * Its value is its label, so the formula engine need not be loaded to read such a cell.
 */
const pattern = /^=\s*HYPERLINK\s*\(\s*"((?:[^"]|"")*)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)\s*$/i;

/** The label, or null where the formula is anything else. */
export function literalHyperlink(formula: string): string | null {
  const found = pattern.exec(formula);
  if (found === null) return null;
  return (found[2] ?? found[1] ?? '').replaceAll('""', '"');
}
