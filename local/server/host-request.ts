/** What the HTTP side asks of the host's thread, and what it gets back; both cross the thread border as plain data. */
import type { FrameContent } from './frame-document.ts';
import type { MailSummary, MailView, QuotaUseView } from './tool-views.ts';
import type {
  ClockMove,
  DownloadedFile,
  FileVersion,
  FilterState,
  Gesture,
  GestureAnswer,
  ImportHow,
  KnownFile,
  SheetRows,
  WindowOpening,
} from './wire.ts';

export type HostRequest =
  | { readonly kind: 'home' }
  | { readonly kind: 'open'; readonly spreadsheetId: string; readonly email: string | null }
  | {
      readonly kind: 'rows';
      readonly spreadsheetId: string;
      readonly sheetId: number;
      readonly from: number;
      readonly count: number;
    }
  | { readonly kind: 'filterViewRows'; readonly spreadsheetId: string; readonly filterViewId: number }
  | { readonly kind: 'frame'; readonly frame: string }
  | { readonly kind: 'outbox' }
  | { readonly kind: 'mail'; readonly id: string }
  | { readonly kind: 'mailHtml'; readonly id: string }
  | { readonly kind: 'quotaUse'; readonly email: string }
  | { readonly kind: 'gesture'; readonly window: string; readonly gesture: Gesture }
  | {
      readonly kind: 'call';
      readonly window: string;
      readonly function: string;
      readonly arguments: readonly unknown[];
    }
  | { readonly kind: 'filterState'; readonly window: string; readonly sheet: string }
  | { readonly kind: 'versions'; readonly window: string }
  | { readonly kind: 'files'; readonly window: string }
  | { readonly kind: 'newFile'; readonly window: string }
  | {
      readonly kind: 'download';
      readonly window: string;
      readonly format: 'xlsx' | 'csv';
      readonly sheet: string;
    }
  | {
      readonly kind: 'import';
      readonly window: string;
      readonly name: string;
      readonly how: ImportHow;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'moveClock'; readonly move: ClockMove }
  | { readonly kind: 'closeWindow'; readonly window: string };

export interface HostAnswers {
  /** Id of the spreadsheet that was opened at the start. */
  readonly home: string;
  readonly open: WindowOpening;
  readonly rows: SheetRows;
  /** 1-based sheet rows that the view shows below its header. */
  readonly filterViewRows: readonly number[];
  /** Content of a sidebar or dialog; null once it is closed. */
  readonly frame: FrameContent | null;
  readonly outbox: readonly MailSummary[];
  readonly mail: MailView | null;
  readonly mailHtml: string | null;
  readonly quotaUse: readonly QuotaUseView[];
  readonly gesture: GestureAnswer;
  readonly filterState: FilterState;
  readonly versions: readonly FileVersion[];
  readonly files: readonly KnownFile[];
  /** The new spreadsheet's id. */
  readonly newFile: string;
  readonly download: DownloadedFile;
  /** Id of the spreadsheet that holds the imported sheets. */
  readonly import: string;
  /** What the function returned; null also for nothing. */
  readonly call: unknown;
  readonly moveClock: null;
  readonly closeWindow: null;
}

/** Asks the host; rejects with an error that has a `code` and a sentence. */
export type AskHost = <Kind extends HostRequest['kind']>(
  request: Extract<HostRequest, { kind: Kind }>,
) => Promise<HostAnswers[Kind]>;
