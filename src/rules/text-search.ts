// Literal searches for texts: what they mean for one text; `searchable-texts.ts` does the same for a long column at once.

/** How a text is looked for. */
export type SearchHow = 'is' | 'contains' | 'startsWith' | 'endsWith';

/** Any of these texts, looked for in one way. */
export interface TextSearch {
  readonly how: SearchHow;
  /** None of them empty. */
  readonly texts: readonly string[];
}

/** Whether one of the texts is found. */
export function isFound(text: string, { how, texts }: TextSearch): boolean {
  for (const wanted of texts) if (found[how](text, wanted)) return true;
  return false;
}

const found: Readonly<Record<SearchHow, (text: string, wanted: string) => boolean>> = {
  is: (text, wanted) => text === wanted,
  contains: (text, wanted) => text.includes(wanted),
  startsWith: (text, wanted) => text.startsWith(wanted),
  endsWith: (text, wanted) => text.endsWith(wanted),
};
