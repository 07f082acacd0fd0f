/** The page's line to the local host's server: one window, its gestures and calls, and the events pushed to it. */
import type {
  Answer,
  ClockMove,
  FileVersion,
  FilterState,
  Gesture,
  GestureAnswer,
  ImportHow,
  KnownFile,
  QuestionAnswer,
  ServerEvent,
  SheetRows,
  WindowOpening,
} from '../server/wire.ts';

/** A refusal with one sentence for the person. */
export class ServerError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'ServerError';
    this.code = code;
  }
}

export class ServerConnection {
  readonly opening: WindowOpening;
  private readonly events: EventSource;

  private constructor(opening: WindowOpening, listener: (event: ServerEvent) => void, lost: () => void) {
    this.opening = opening;
    this.events = new EventSource(this.windowPath('events'));
    this.events.onmessage = (message) => listener(JSON.parse(message.data) as ServerEvent);
    this.events.onerror = () => {
      // A closed source means that the server no longer knows this window: it was started again.
      if (this.events.readyState === EventSource.CLOSED) lost();
    };
    // Back and forward may bring a page of before to life again, without its window on the server.
    addEventListener('pageshow', (event) => {
      if (event.persisted) lost();
    });
    addEventListener('pagehide', () => {
      this.events.close();
      const body = new Blob(['{}'], { type: 'application/json' });
      navigator.sendBeacon(this.windowPath('close'), body);
    });
  }

  /** Opens the spreadsheet for a person, which runs onOpen. `lost` is called when the server forgot this window. */
  static async open(
    spreadsheet: string,
    email: string | null,
    listener: (event: ServerEvent) => void,
    lost: () => void,
  ): Promise<ServerConnection> {
    const opening = await post<WindowOpening>('/api/windows', { spreadsheet, email });
    return new ServerConnection(opening, listener, lost);
  }

  /** Answers with what the gesture made, such as an id. */
  gesture(gesture: Gesture): Promise<GestureAnswer> {
    return post(this.windowPath('gestures'), gesture);
  }

  /** google.script.run. Rejects with the message for the failure handler. */
  call(functionName: string, values: readonly unknown[]): Promise<unknown> {
    return post(this.windowPath('calls'), { function: functionName, arguments: values });
  }

  answer(question: number, answer: QuestionAnswer): Promise<null> {
    return post(this.windowPath('answers'), { question, ...answer });
  }

  moveClock(move: ClockMove): Promise<null> {
    return post('/api/clock', move);
  }

  rows(sheetId: number, from: number, count: number): Promise<SheetRows> {
    return get(
      `/api/spreadsheets/${this.spreadsheetPath}/sheets/${sheetId}/rows?from=${from}&count=${count}`,
    );
  }

  filterState(sheet: string): Promise<FilterState> {
    return get(`${this.windowPath('filter')}?sheet=${encodeURIComponent(sheet)}`);
  }

  versions(): Promise<readonly FileVersion[]> {
    return get(this.windowPath('versions'));
  }

  files(): Promise<readonly KnownFile[]> {
    return get(this.windowPath('files'));
  }

  /** Answers with the new spreadsheet's id. */
  newFile(): Promise<string> {
    return post(this.windowPath('files'), {});
  }

  /** File ▸ Download, with the name to save it under. */
  async download(
    format: 'xlsx' | 'csv',
    sheet: string,
  ): Promise<{ readonly name: string; readonly content: Blob }> {
    const path = `${this.windowPath('download')}?format=${format}&sheet=${encodeURIComponent(sheet)}`;
    const response = await fetch(path);
    const name = /filename\*=UTF-8''(\S+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
    if (name === undefined) return answerOf(Promise.resolve(response));
    return { name: decodeURIComponent(name), content: await response.blob() };
  }

  /** Answers with the id of the spreadsheet that holds the imported sheets. */
  import(file: File, how: ImportHow): Promise<string> {
    const path = `${this.windowPath('import')}?how=${how}&name=${encodeURIComponent(file.name)}`;
    return answerOf(
      fetch(path, { method: 'POST', body: file, headers: { 'content-type': 'application/octet-stream' } }),
    );
  }

  filterViewRows(filterViewId: number): Promise<readonly number[]> {
    return get(`/api/spreadsheets/${this.spreadsheetPath}/filter-views/${filterViewId}/rows`);
  }

  private get spreadsheetPath(): string {
    return encodeURIComponent(this.opening.workbook.id);
  }

  private windowPath(what: string): string {
    return `/api/windows/${this.opening.window}/${what}`;
  }
}

/** Reads from the server; rejects with a ServerError. */
export function get<Value>(path: string): Promise<Value> {
  return answerOf(fetch(path));
}

function post<Value>(path: string, body: unknown): Promise<Value> {
  return answerOf(
    fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
}

async function answerOf<Value>(pending: Promise<Response>): Promise<Value> {
  const response = await pending.catch(() => {
    throw new ServerError(
      'unreachable',
      'The local host does not answer; this change was not made. Start it again with npm start and reload the page.',
    );
  });
  const answer = (await response.json()) as Answer<Value>;
  if (answer.ok) return answer.value;
  throw new ServerError(answer.error.code, answer.error.message);
}
