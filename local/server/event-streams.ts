/** Server-sent events: which windows listen, and what each is sent. A window whose stream stays away for a minute is closed. */
import type { AddressedEvent, ServerEvent } from './wire.ts';

export type EventWriter = (event: ServerEvent) => void;

interface Stream {
  readonly spreadsheetId: string;
  write: EventWriter | null;
  /** Events that happened before the stream was (again) there. */
  readonly waiting: ServerEvent[];
  closing: NodeJS.Timeout | null;
}

const absenceMs = 60_000;

export class EventStreams {
  private readonly streams = new Map<string, Stream>();
  private readonly closeWindow: (window: string) => void;

  constructor(closeWindow: (window: string) => void) {
    this.closeWindow = closeWindow;
  }

  /** From here on events for this window are kept until it listens. */
  expect(window: string, spreadsheetId: string): void {
    this.streams.set(window, { spreadsheetId, write: null, waiting: [], closing: null });
    this.closeLater(window);
  }

  /** False for a window that is not open (any more). */
  knows(window: string): boolean {
    return this.streams.has(window);
  }

  /** Sends what has waited, then everything as it happens. */
  listen(window: string, write: EventWriter): void {
    const stream = this.streams.get(window);
    if (!stream) return;
    if (stream.closing) clearTimeout(stream.closing);
    stream.closing = null;
    stream.write = write;
    for (const event of stream.waiting.splice(0)) write(event);
  }

  /** The window's connection ended; it may come back. A newer connection of the same window is left alone. */
  leave(window: string, write: EventWriter): void {
    const stream = this.streams.get(window);
    if (!stream || stream.write !== write) return;
    stream.write = null;
    this.closeLater(window);
  }

  close(window: string): void {
    const stream = this.streams.get(window);
    if (stream?.closing) clearTimeout(stream.closing);
    this.streams.delete(window);
    this.closeWindow(window);
  }

  send({ spreadsheetId, window, event }: AddressedEvent): void {
    for (const [id, stream] of this.streams) {
      if (window !== null && window !== id) continue;
      if (spreadsheetId !== null && spreadsheetId !== stream.spreadsheetId) continue;
      if (stream.write) stream.write(event);
      else stream.waiting.push(event);
    }
  }

  private closeLater(window: string): void {
    const stream = this.streams.get(window);
    if (!stream) return;
    stream.closing = setTimeout(() => this.close(window), absenceMs);
    stream.closing.unref();
  }
}
