/** The others who have the spreadsheet open: a round letter each in the colour that marks their cells, as Google shows them. */
import type { WindowView } from '../../server/wire.ts';
import { colourOf } from '../other-people.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';

export function OtherWindows({
  page,
  others,
}: {
  readonly page: SpreadsheetPage;
  readonly others: readonly WindowView[];
}) {
  return (
    <ul class="other-windows" aria-label="Also here">
      {others.map((other) => (
        <li key={other.window}>
          <button
            type="button"
            class="avatar other"
            data-testid="other-window"
            style={{ background: colourOf(other.window) }}
            title={`${other.email}${other.selection ? ` at ${other.selection.range}` : ''}`}
            aria-label={`Go to where ${other.email} is`}
            onClick={() =>
              other.selection && page.display.followScript({ kind: 'selection', ...other.selection })
            }
          >
            {(other.email[0] ?? '?').toUpperCase()}
          </button>
        </li>
      ))}
    </ul>
  );
}
