/**
 * File ▸ Version history (Docs Editors Help: Find what's changed in a file): edits that follow each other closely are one version, which
 * ends when nobody changed anything for a while or somebody named it.
 */
import type { FileVersion } from '../contract.ts';
import { type SavedWorkbook, saveWorkbook } from '../state/workbook-state.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** Google does not say how long the pause between two versions is. */
const pauseMs = 10 * 60_000;
/** Unnamed versions kept beside the first one; Google merges old ones too. */
const unnamedKept = 50;

interface Version {
  readonly id: number;
  name: string | null;
  /** Milliseconds since 1970 of the last change. */
  at: number;
  readonly editors: string[];
}

interface SealedVersion extends Version {
  readonly saved: SavedWorkbook;
}

class History {
  private readonly workbook: Workbook;
  private readonly now: () => number;
  private sealed: SealedVersion[] = [];
  private current: Version;
  private seenRevision: number;

  constructor(workbook: Workbook, now: () => number) {
    this.workbook = workbook;
    this.now = now;
    this.current = { id: 1, name: null, at: now(), editors: [workbook.people.owner] };
    this.seenRevision = workbook.revision;
    this.watch();
  }

  /** Before the next change it is decided whether it begins a new version. */
  private watch(): void {
    this.workbook.beforeChange = () => {
      const isFirst = this.sealed.length === 0;
      if (isFirst || this.current.name !== null || this.now() - this.current.at >= pauseMs) this.seal();
    };
  }

  /** Ends the current version; the file as it is now is what it will bring back. */
  seal(): void {
    this.sealed.push({ ...this.current, saved: saveWorkbook(this.workbook) });
    this.current = { id: this.current.id + 1, name: null, at: this.now(), editors: [] };
    const unnamed = this.sealed.filter(({ name }, at) => name === null && at > 0);
    const [oldest] = unnamed;
    if (unnamed.length > unnamedKept) this.sealed = this.sealed.filter((version) => version !== oldest);
  }

  /** Somebody acted; if the file changed, that was theirs. */
  noteEditor(email: string): void {
    if (this.workbook.revision === this.seenRevision) return;
    this.seenRevision = this.workbook.revision;
    this.current.at = this.now();
    if (!this.current.editors.includes(email)) this.current.editors.push(email);
    this.watch();
  }

  nameCurrent(name: string): void {
    this.current.name = name;
    this.watch();
  }

  list(): FileVersion[] {
    return [...this.sealed, this.current].toReversed().map(({ id, name, at, editors }) => ({
      id,
      name,
      at: new Date(at).toISOString(),
      editors: [...editors],
    }));
  }

  /** What a version brings back: null for the current one, undefined where there is none with this id. */
  saved(id: number): SavedWorkbook | null | undefined {
    return id === this.current.id ? null : this.sealed.find((version) => version.id === id)?.saved;
  }
}

/** The histories of all files of a host. */
export class VersionHistories {
  private readonly histories = new WeakMap<Workbook, History>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** A file came into the host: its first version is what it is now. */
  begin(workbook: Workbook): void {
    this.histories.set(workbook, new History(workbook, this.now));
  }

  of(workbook: Workbook): History {
    const known = this.histories.get(workbook);
    if (known !== undefined) return known;
    this.begin(workbook);
    return this.of(workbook);
  }
}
