/** The small card under a cell with a link. */
import type { LinkCard as Card } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';

export function LinkCard({ page, card }: { readonly page: SpreadsheetPage; readonly card: Card }) {
  return (
    <div
      class="link-card"
      style={{ left: `${card.left}px`, top: `${card.top + 4}px` }}
      data-testid="link-card"
    >
      <a
        href={card.address}
        onClick={(event) => {
          event.preventDefault();
          page.followLink(card.address);
        }}
      >
        {card.address}
      </a>
    </div>
  );
}
