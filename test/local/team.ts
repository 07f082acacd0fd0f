/** A small team with a contact sheet on a local Google that runs the given script: what most of the host's tests start from. */
import {
  createLocalGoogle,
  type LocalGoogle,
  type LocalGoogleSwitches,
  type LocalSpreadsheet,
  type QuotaLimits,
} from '../../local/index.ts';
import { tinyProject } from './tiny-project.ts';

export const olga = 'olga@example.com';
export const eddy = 'eddy@example.com';
export const vic = 'vic@example.com';

export interface Team {
  readonly google: LocalGoogle;
  readonly file: LocalSpreadsheet;
}

export interface TeamOptions {
  readonly code?: string;
  readonly html?: Readonly<Record<string, string>>;
  readonly scopes?: readonly string[];
  readonly switches?: Partial<LocalGoogleSwitches>;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly quotas?: Partial<QuotaLimits>;
  readonly manifest?: Readonly<Record<string, unknown>>;
}

/** Olga owns the file, Eddy edits it, Vic only looks at it. It is Monday 23 November 2026, 09:00 in New York. */
export function team({
  code = '',
  locale = 'en_US',
  timeZone = 'America/New_York',
  ...options
}: TeamOptions = {}): Team {
  const { html, scopes, switches, manifest, quotas } = options;
  const google = createLocalGoogle({
    now: '2026-11-23T14:00:00Z',
    project: tinyProject({
      code,
      ...(html === undefined ? {} : { html }),
      ...(scopes === undefined ? {} : { scopes }),
      ...(manifest === undefined ? {} : { manifest }),
    }),
    ...(switches === undefined ? {} : { switches }),
    ...(quotas === undefined ? {} : { quotas }),
  });
  const file = google.createSpreadsheet({
    title: 'Team contacts',
    owner: olga,
    editors: [eddy],
    viewers: [vic],
    locale,
    timeZone,
    sheets: [
      {
        title: 'Contacts',
        frozenRows: 1,
        rowCount: 50,
        columnCount: 8,
        values: [
          ['Name', 'Country', 'Score'],
          ['Ann', 'Canada', 5],
          ['Bob', 'Mexico', 3],
          ['Cy', 'Peru', 9],
        ],
      },
    ],
  });
  return { google, file };
}
