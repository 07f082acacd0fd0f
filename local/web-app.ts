/** A script project served as a web app: how it is deployed, asked and what it answers. */

export interface WebAppOptions {
  /** Folder of the project, with appsscript.json. */
  readonly project: string;
  /** Account that deploys it and owns the script project. */
  readonly owner: string;
  /** Default: as the manifest says, else USER_DEPLOYING. */
  readonly executeAs?: 'USER_DEPLOYING' | 'USER_ACCESSING';
  /** Default: as the manifest says, else MYSELF. */
  readonly access?: 'MYSELF' | 'DOMAIN' | 'ANYONE' | 'ANYONE_ANONYMOUS';
  /** Names the project's properties, caches and locks. Default: the name of its folder. */
  readonly scriptId?: string;
}

export interface WebRequest {
  /** What stands after "?" in the address: an object, or the text itself. */
  readonly query?: string | Readonly<Record<string, string | readonly string[]>>;
  /** What stands after /exec/. */
  readonly pathInfo?: string;
  /** Signed-in visitor; null or absent: anonymous. */
  readonly visitor?: string | null;
}

export interface WebPost extends WebRequest {
  /** A form as an object, or the body itself. */
  readonly body?: string | Readonly<Record<string, string>>;
  /** Default application/x-www-form-urlencoded. */
  readonly contentType?: string;
}

export interface WebAnswer {
  /** 200, or what Google answers instead: 302 to the sign-in page, 403, 405. Errors of the script come as a page with 200. */
  readonly status: number;
  /**
   * `html`: HtmlService's page in Google's frame · `text`: ContentService's text · `error`: Google's page about an error of the script ·
   * `refused`: nothing of the script ran.
   */
  readonly kind: 'html' | 'text' | 'error' | 'refused';
  readonly body: string;
  readonly contentType: string;
  /** Title of the page. */
  readonly title: string;
  /** True for texts: the client is sent on (302) to a one-time address on googleusercontent.com, and the script has run before that. */
  readonly redirected: boolean;
  /** Name under which the browser saves the text (`downloadAsFile`). */
  readonly downloadName?: string;
}

export interface WebApp {
  readonly scriptId: string;
  /** Address that ScriptApp.getService().getUrl() answers with. */
  readonly url: string;
  get(request?: WebRequest): WebAnswer;
  post(request?: WebPost): WebAnswer;
  /** google.script.run on a page of the web app, as an anonymous visitor. Throws Error(message) where the failure handler would be called. */
  call(functionName: string, ...args: unknown[]): unknown;
  /** The same as a signed-in visitor. */
  callAs(visitor: string, functionName: string, ...args: unknown[]): unknown;
  /** Functions that google.script.run offers on its pages. */
  readonly functions: readonly string[];
  /** Script properties, as the owner sets them in the project's settings. */
  scriptProperties(): Readonly<Record<string, string>>;
  /** Sets one; null deletes it. */
  setScriptProperty(key: string, value: string | null): void;
}

/** The part of a local Google that serves web apps. */
export interface WebApps {
  /** Deploys a project as a web app; several projects may live in one local Google. */
  deployWebApp(options: WebAppOptions): WebApp;
}
