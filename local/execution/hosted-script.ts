/** A script project as this local Google hosts it: the add-on itself, or another project served as a web app. Each has stores of its own. */
import type { Project } from './project.ts';

export interface HostedScript {
  /** What ScriptApp.getScriptId answers. */
  readonly id: string;
  /** Starts the names of its properties, caches and locks: '' for the add-on. */
  readonly storePrefix: string;
  /** The project's files, read when first needed. */
  project(): Project;
  /** Address of its deployment as a web app; null where it has none. */
  readonly webAppUrl: string | null;
}
