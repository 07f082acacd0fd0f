/** The language that each account has chosen at Google: what its error texts are written in. */
import { LocalHostError } from './errors.ts';

export class Languages {
  private readonly chosen = new Map<string, string>();

  /** "en" unless chosen otherwise. */
  of(email: string): string {
    return this.chosen.get(email.toLowerCase()) ?? 'en';
  }

  /** @param written such as "es", "pt-BR" or "es-419"; "pt_BR" is understood too */
  set(email: string, written: string): void {
    const language = written.replace('_', '-');
    if (!/^[a-z]{2,3}(-[A-Z]{2}|-\d{3})?$/.test(language))
      throw new LocalHostError('invalid-options', `${written} is not a language such as "es" or "pt-BR".`);
    this.chosen.set(email.toLowerCase(), language);
  }

  toJSON(): readonly (readonly [string, string])[] {
    return [...this.chosen];
  }

  load(chosen: readonly (readonly [string, string])[]): void {
    this.chosen.clear();
    for (const [email, language] of chosen) this.chosen.set(email, language);
  }
}
