/** The formula of a filter view for a rule that is too long to be one: it shows whom the column `Contact groups` names. */
import { localeSeparators } from '../rules/index.ts';

/**
 * True where the cell lists the group, as a whole name between commas and letter for letter: names hold no comma, FIND
 * minds case and takes no wildcards (Google's function list: FIND).
 * @param cell the first contact's cell of our column, such as `$F2`
 */
export function membershipFormula(groupName: string, cell: string, locale: string): string {
  const { argument } = localeSeparators(locale);
  const sought = `", ${groupName.replace(/"/g, '""')}, "`;
  return `=ISNUMBER(FIND(${sought}${argument}", "&${cell}&", "))`;
}
