/** Sheet titles made from file names. */

/** The file's name without folder and extension, as a title that a sheet may have. */
export function titleFromFile(name: string): string {
  const base = name.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '');
  return base.slice(0, 100) || 'Sheet1';
}
