/** Finds a title that no one uses yet, so that a person's own sheet or column of that name is never touched. */

/** The title, or the title with the first number that is free. Sheets compares titles without case. */
export function freeTitle(title: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((other) => other.toLowerCase()));
  if (!lower.has(title.toLowerCase())) return title;
  for (let number = 2; ; number += 1) {
    if (!lower.has(`${title} ${number}`.toLowerCase())) return `${title} ${number}`;
  }
}
