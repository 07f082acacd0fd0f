/** Messages of scripts (spreadsheet.toast) and refusals, in the corner for a few seconds, and what Google shows while a script runs. */
import type { PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';

export function Toasts({ page, state }: { readonly page: SpreadsheetPage; readonly state: PageState }) {
  return (
    <>
      {state.scriptsRunning > 0 && (
        <div class="script-running" role="status">
          Running script
        </div>
      )}
      <div class="toasts">
        {state.toasts.map((toast) => (
          <div
            key={toast.id}
            class={`toast ${toast.kind}`}
            role={toast.kind === 'error' ? 'alert' : 'status'}
            data-testid={`toast-${toast.kind}`}
          >
            <div>
              {toast.title && <strong>{toast.title}</strong>}
              <p>{toast.message}</p>
            </div>
            <button
              type="button"
              class="icon-button"
              aria-label="Dismiss message"
              onClick={() => page.messages.dismiss(toast.id)}
            >
              ✕
            </button>
          </div>
        ))}
      </div>
    </>
  );
}
