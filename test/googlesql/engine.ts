// Starts Google's own SQL engine (ZetaSQL, the reference evaluator of GoogleSQL) and asks it; it ends with whoever started it.
import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';

/** The engine's own messages, as far as they are used here. Field numbers and meanings: its local_service.proto. */
export interface EngineType {
  readonly typeKind: `TYPE_${string}`;
  readonly arrayType?: { readonly elementType: EngineType };
}

/** A value; an empty object is NULL. */
export type EngineValue =
  | { readonly [kind in 'int64Value' | 'doubleValue' | 'dateValue']?: number }
  | { readonly stringValue: string }
  | { readonly boolValue: boolean }
  | { readonly datetimeValue: { readonly bitFieldDatetimeSeconds: number; readonly nanos: number } }
  | { readonly arrayValue: { readonly element: readonly EngineValue[] } };

export interface EngineColumn {
  readonly name: string;
  readonly type: EngineType;
}

export interface EngineParameter extends EngineColumn {
  readonly value: EngineValue;
}

export interface EngineTable {
  readonly name: string;
  readonly columns: readonly EngineColumn[];
  readonly rows: readonly (readonly EngineValue[])[];
}

/** A 64-bit number as the engine's client hands it out. */
interface LongNumber {
  toNumber(): number;
}

type Answered = string | boolean | number | null;
type AnsweredCell = Readonly<Record<string, unknown>> & { readonly value?: string };

interface QueryAnswer {
  readonly content?: { readonly tableData?: { readonly row?: readonly { cell: readonly AnsweredCell[] }[] } };
}

type Call = (request: object, done: (error: Error | null, answer: unknown) => void) => void;

interface ZetaSqlPackage {
  readonly ZetaSQLClient: {
    init(port: number): void;
    readonly API: Readonly<Record<string, Call>> & { close(): void };
  };
}

const folder = 'test/googlesql';
const packageName = '@fivetrandevelopers/zetasql';

/** The package is apart from the main install, so it is looked up where it lies and only when it is needed. */
function loadPackage(): { readonly zetasql: ZetaSqlPackage; readonly folder: string } {
  const load = createRequire(resolve(folder, 'package.json'));
  let entry: string;
  try {
    entry = load.resolve(packageName);
  } catch (error) {
    throw new Error(
      `Google's SQL engine is not installed: run "npm run test:googlesql", which installs it in ${folder}.`,
      { cause: error },
    );
  }
  return { zetasql: load(entry) as ZetaSqlPackage, folder: dirname(entry) };
}

/** The program for this machine; the package carries Linux and macOS, each for Intel and ARM. */
function programIn(packageFolder: string): string {
  const suffix = `${process.arch.startsWith('arm') ? '_arm' : ''}${process.platform === 'darwin' ? '' : '.so'}`;
  return join(packageFolder, 'zetasql', `remote_server${suffix}`);
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address !== null) found(address.port);
        else failed(new Error('No free port was found for the SQL engine.'));
      });
    });
  });
}

// The shell waits for its input to end, which it does however this process ends, and then ends the engine. Ctrl-C
// reaches the shell, too, and must not end it before the engine.
const guard = `trap '' INT TERM HUP; "$0" localhost "$1" & engine=$!; read -r ended; kill -9 "$engine"`;

const secondsToStart = 60;

function started(program: string, port: number): Promise<ChildProcess> {
  return new Promise((found, failed) => {
    const child = spawn('/bin/sh', ['-c', guard, program, String(port)], { stdio: 'pipe' });
    let said = '';
    const fail = (why: string): void => {
      child.stdin.end();
      failed(new Error(`Google's SQL engine did not start (${why}): ${said.trim() || 'it said nothing.'}`));
    };
    const timer = setTimeout(() => fail(`${secondsToStart} s passed`), secondsToStart * 1000);
    child.once('error', (error) => fail(error.message));
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        said = (said + text).slice(-2000);
        if (!/Server listening/.test(said)) return;
        clearTimeout(timer);
        found(child);
      });
    }
  });
}

function answeredValue(cell: AnsweredCell): Answered {
  if (cell.value === undefined) return null;
  const value = cell[cell.value];
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  return (value as LongNumber).toNumber();
}

/** One running engine. Close it when done; it also ends by itself when this process does. */
export class GoogleSqlEngine {
  private readonly guardian: ChildProcess;
  private readonly api: ZetaSqlPackage['ZetaSQLClient']['API'];
  private readonly language: unknown;

  private constructor(
    guardian: ChildProcess,
    api: ZetaSqlPackage['ZetaSQLClient']['API'],
    language: unknown,
  ) {
    this.guardian = guardian;
    this.api = api;
    this.language = language;
  }

  /** Throws where the package is not installed or its program does not start within a minute. */
  static async start(): Promise<GoogleSqlEngine> {
    const { zetasql, folder: packageFolder } = loadPackage();
    const port = await freePort();
    const guardian = await started(programIn(packageFolder), port);
    zetasql.ZetaSQLClient.init(port);
    const api = zetasql.ZetaSQLClient.API;
    const language = await call(api, 'getLanguageOptions', { maximumFeatures: true });
    return new GoogleSqlEngine(guardian, api, language);
  }

  /** Registers tables and answers the catalog's number. A message, so all of it, must stay below 4 MiB. */
  async register(tables: readonly EngineTable[]): Promise<number> {
    const answer = (await call(this.api, 'registerCatalog', {
      simpleCatalog: {
        name: 'catalog',
        table: tables.map(({ name, columns }) => ({
          name,
          column: columns.map((column) => ({ name: column.name, type: column.type })),
        })),
        builtinFunctionOptions: { languageOptions: this.language },
      },
      tableContent: Object.fromEntries(
        tables.map(({ name, rows }) => [name, { tableData: { row: rows.map((cell) => ({ cell })) } }]),
      ),
    })) as { readonly registeredId: LongNumber };
    return answer.registeredId.toNumber();
  }

  async unregister(catalog: number): Promise<void> {
    await call(this.api, 'unregisterCatalog', { registeredId: catalog });
  }

  /** The rows a query gives; rejects with the engine's own words where it refuses the query. */
  async query(
    catalog: number,
    sql: string,
    parameters: readonly EngineParameter[],
  ): Promise<readonly (readonly Answered[])[]> {
    const answer = (await call(this.api, 'evaluateQuery', {
      sql,
      options: {
        languageOptions: this.language,
        parameterMode: 'PARAMETER_NAMED',
        queryParameters: parameters.map(({ name, type }) => ({ name, type })),
      },
      registeredCatalogId: catalog,
      params: parameters.map(({ name, value }) => ({ name, value })),
    })) as QueryAnswer;
    return (answer.content?.tableData?.row ?? []).map(({ cell }) => cell.map(answeredValue));
  }

  async close(): Promise<void> {
    this.api.close();
    await new Promise<void>((ended) => {
      this.guardian.once('exit', () => ended());
      this.guardian.stdin?.end();
    });
  }
}

function call(api: ZetaSqlPackage['ZetaSQLClient']['API'], name: string, request: object): Promise<unknown> {
  return new Promise((answered, failed) => {
    const procedure = api[name];
    if (procedure === undefined) failed(new Error(`Google's SQL engine has no ${name}.`));
    else procedure.call(api, request, (error, answer) => (error === null ? answered(answer) : failed(error)));
  });
}
