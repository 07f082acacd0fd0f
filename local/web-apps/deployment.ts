/** A script project served as a web app: who may ask, with whose rights it runs, and what the browser gets (Google: Web apps). */
import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { LocalHostError } from '../errors.ts';
import { argumentsInRealm, checkClientArguments, resultForClient } from '../execution/client-codec.ts';
import type { HostedScript } from '../execution/hosted-script.ts';
import { loadProject, type Project } from '../execution/project.ts';
import { isCallable, type RunOutcome, runFunction } from '../execution/run.ts';
import type { HostCore } from '../host-core.ts';
import type { WebAnswer, WebApp, WebAppOptions, WebPost, WebRequest } from '../web-app.ts';
import { answerFrom, errorPage, refusal } from './web-answer.ts';
import { reservedNames, webEvent } from './web-event.ts';

type Access = NonNullable<WebAppOptions['access']>;

const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** Deploys a project. Throws on a project that cannot be read and on options that Google does not offer. */
export function deployWebApp(host: HostCore, options: WebAppOptions): WebApp {
  const folder = resolve(options.project);
  const project = loadProject(folder);
  const executeAs = options.executeAs ?? project.webApp.executeAs ?? 'USER_DEPLOYING';
  const access = options.access ?? project.webApp.access ?? 'MYSELF';
  if (executeAs === 'USER_ACCESSING' && access === 'ANYONE_ANONYMOUS') {
    throw new LocalHostError(
      'invalid-options',
      'A web app that runs as the visitor needs visitors who are signed in: use access ANYONE, or executeAs USER_DEPLOYING.',
    );
  }
  const isAddOn = folder === host.addOnFolder;
  const id = isAddOn ? host.addOn.id : (options.scriptId ?? basename(folder));
  host.claimScript(id, folder);
  const deploymentId = createHash('sha256').update(`deployment of ${id}`).digest('hex').slice(0, 40);
  const url = `https://script.google.com/macros/s/${deploymentId}/exec`;
  const script: HostedScript = {
    id,
    storePrefix: isAddOn ? '' : `${id}: `,
    project: (): Project => loadProject(folder),
    webAppUrl: url,
  };
  return new DeployedWebApp(host, script, { owner: options.owner, executeAs, access });
}

class DeployedWebApp implements WebApp {
  readonly #host: HostCore;
  readonly #script: HostedScript;
  readonly #owner: string;
  readonly #asOwner: boolean;
  readonly #access: Access;

  constructor(
    host: HostCore,
    script: HostedScript,
    { owner, executeAs, access }: { owner: string; executeAs: string; access: Access },
  ) {
    this.#host = host;
    this.#script = script;
    this.#owner = owner;
    this.#asOwner = executeAs === 'USER_DEPLOYING';
    this.#access = access;
  }

  get scriptId(): string {
    return this.#script.id;
  }

  get url(): string {
    return this.#script.webAppUrl ?? '';
  }

  get functions(): readonly string[] {
    return [...this.#script.project().functions].filter((name) => !name.endsWith('_'));
  }

  get(request: WebRequest = {}): WebAnswer {
    return this.#answer(request, 'GET');
  }

  post(request: WebPost = {}): WebAnswer {
    return this.#answer(request, 'POST');
  }

  call(functionName: string, ...args: unknown[]): unknown {
    return this.#clientCall(null, functionName, args);
  }

  callAs(visitor: string, functionName: string, ...args: unknown[]): unknown {
    return this.#clientCall(visitor, functionName, args);
  }

  scriptProperties(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#properties());
  }

  setScriptProperty(key: string, value: string | null): void {
    if (value === null) this.#properties().delete(key);
    else this.#properties().set(key, value);
  }

  #properties(): Map<string, string> {
    return this.#host.properties.of(`${this.#script.storePrefix}script`);
  }

  #answer(request: WebRequest, method: 'GET' | 'POST'): WebAnswer {
    const visitor = request.visitor ?? null;
    const refused = this.#refused(visitor);
    if (refused !== null) return refused;
    const event = webEvent(request, method);
    const reserved = reservedNames.find((name) => Object.hasOwn(event.parameters, name));
    if (reserved !== undefined)
      return refusal(405, `The parameter name "${reserved}" is reserved by the system.`);
    const name = method === 'GET' ? 'doGet' : 'doPost';
    if (!this.#script.project().functions.has(name)) return errorPage(`Script function not found: ${name}`);
    const { value, error } = this.#run(visitor, name, 'other', (execution) => [execution.adopt(event)]);
    return error === undefined ? answerFrom(value) : errorPage(`${error.name}: ${error.message}`);
  }

  #clientCall(visitor: string | null, name: string, args: readonly unknown[]): unknown {
    const refused = this.#refused(visitor);
    if (refused !== null)
      throw new LocalHostError('no-access', `${visitor ?? 'An anonymous visitor'} may not use this web app.`);
    checkClientArguments(args);
    if (!isCallable(this.#host, name, this.#script))
      throw new TypeError(`google.script.run.${name} is not a function`);
    const { value, error } = this.#run(visitor, name, 'client', (execution) => execution.arguments(args));
    if (error !== undefined)
      throw new Error(error.name === 'Error' ? error.message : `${error.name}: ${error.message}`);
    return resultForClient(value);
  }

  #run(
    visitor: string | null,
    name: string,
    trigger: 'other' | 'client',
    make: (realm: {
      adopt(value: unknown): unknown;
      arguments(args: readonly unknown[]): unknown[];
    }) => unknown[],
  ): RunOutcome {
    return runFunction(this.#host, {
      function: name,
      user: this.#asOwner ? this.#owner : (visitor ?? this.#owner),
      actor: visitor ?? '',
      workbook: null,
      script: this.#script,
      trigger,
      authMode: 'FULL',
      argumentsFor: (execution) =>
        make({
          adopt: (value) => execution.realm.adopt(value),
          arguments: (args) => argumentsInRealm(execution, args),
        }),
    });
  }

  /** Google's answer to a visitor whom the deployment does not admit. */
  #refused(visitor: string | null): WebAnswer | null {
    if (this.#access === 'ANYONE_ANONYMOUS') return null;
    if (visitor === null) return refusal(302, 'https://accounts.google.com/ServiceLogin');
    const admitted =
      this.#access === 'ANYONE' ||
      visitor.toLowerCase() === this.#owner.toLowerCase() ||
      (this.#access === 'DOMAIN' && domainOf(visitor) === domainOf(this.#owner));
    return admitted ? null : refusal(403, 'You need access');
  }
}
