/** Help ▸ Keyboard shortcuts. */
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { DialogBox } from './dialog-box.tsx';

const shortcuts: readonly (readonly [
  group: string,
  keys: readonly (readonly [what: string, keys: string])[],
])[] = [
  [
    'Common actions',
    [
      ['Undo', 'Ctrl+Z'],
      ['Redo', 'Ctrl+Y, Ctrl+Shift+Z'],
      ['Cut, copy, paste', 'Ctrl+X, Ctrl+C, Ctrl+V'],
      ['Paste values only', 'Ctrl+Shift+V'],
      ['Find', 'Ctrl+F'],
      ['Find and replace', 'Ctrl+H'],
      ['Fill down, fill right', 'Ctrl+D, Ctrl+R'],
      ['Fill range', 'Ctrl+Enter'],
      ['Insert new sheet', 'Shift+F11'],
    ],
  ],
  [
    'Selection',
    [
      ['Select all', 'Ctrl+A'],
      ['Select column, select row', 'Ctrl+Space, Shift+Space'],
      ['Extend selection', 'Shift+arrow, Ctrl+Shift+arrow'],
      ['To edge of data', 'Ctrl+arrow'],
      ['To beginning or end of row', 'Home, End'],
      ['To beginning or end of sheet', 'Ctrl+Home, Ctrl+End'],
    ],
  ],
  [
    'Cells',
    [
      ['Edit cell', 'Enter, F2'],
      ['New line in cell', 'Alt+Enter'],
      ['Insert link, open link', 'Ctrl+K, Alt+Enter'],
      ['Insert or edit note', 'Shift+F2'],
      ['Toggle checkbox', 'Space'],
      ['Current date, current time', 'Ctrl+;, Ctrl+Shift+;'],
    ],
  ],
  [
    'Formatting',
    [
      ['Bold, italic, underline', 'Ctrl+B, Ctrl+I, Ctrl+U'],
      ['Strikethrough', 'Alt+Shift+5'],
      ['Align left, center, right', 'Ctrl+Shift+L, Ctrl+Shift+E, Ctrl+Shift+R'],
      ['Number, time, date, currency, percent, exponent', 'Ctrl+Shift+1 … 6'],
      ['Clear formatting', 'Ctrl+\\'],
    ],
  ],
  [
    'Rows, columns, sheets',
    [
      ['Insert rows or columns', 'Ctrl+Alt+='],
      ['Delete rows or columns', 'Ctrl+Alt+-'],
      ['Hide rows, hide columns', 'Ctrl+Alt+9, Ctrl+Alt+0'],
      ['Unhide rows, unhide columns', 'Ctrl+Shift+9, Ctrl+Shift+0'],
      ['Next sheet, previous sheet', 'Ctrl+Shift+PageDown, Ctrl+Shift+PageUp'],
    ],
  ],
  [
    'Navigation',
    [
      ['Menus', 'Alt+F, Alt+E, Alt+V, Alt+I, Alt+O, Alt+D, Alt+N, Alt+H'],
      ['Next part of the window', 'F6, Shift+F6'],
      ['Context menu', 'Shift+F10, Ctrl+Shift+\\'],
      ['Version history', 'Ctrl+Alt+Shift+H'],
    ],
  ],
];

export function Shortcuts({ page }: { readonly page: SpreadsheetPage }) {
  return (
    <DialogBox title="Keyboard shortcuts" action="Close" onClose={() => page.show(null)}>
      <div class="shortcuts">
        {shortcuts.map(([group, lines]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {lines.map(([what, keys]) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>{keys}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </DialogBox>
  );
}
