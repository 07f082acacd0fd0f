/** What UrlFetchApp asks of the world outside, and how a test or a person answers in its place: no request ever leaves this process. */

export interface FetchRequest {
  readonly url: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head' | 'options';
  /** As the script wrote them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly contentType: string | null;
  readonly payload: Uint8Array;
  /** The payload as UTF-8 text. */
  readonly payloadText: string;
  readonly followRedirects: boolean;
  /** Account whose authority runs. */
  readonly user: string;
}

export interface FetchAnswer {
  /** Default 200. */
  readonly code?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** Text is sent as UTF-8. */
  readonly body?: string | Uint8Array;
}

/** Answers a request; 'unreachable': no such address; 'timeout': nobody answers. */
export type FetchHandler = (request: FetchRequest) => FetchAnswer | 'unreachable' | 'timeout';

/** The part of a local Google that stands for the rest of the network. */
export interface OutsideWorld {
  /** Who answers UrlFetchApp. Without a handler every fetch is refused as not in the local host; null takes the handler away. */
  answerFetches(handler: FetchHandler | null): void;
}
