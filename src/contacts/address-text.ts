/** Whether a text looks like an email address: for guessing what a column holds, not for deciding whom to write to. */

const oneAt = /^[^\s@]+@([^\s@]+)$/;

/** One @ with text on both sides, a dot within what follows it. Linear: no two parts of the pattern take the same sign. */
export function looksLikeAddress(text: string): boolean {
  const domain = oneAt.exec(text)?.[1];
  return domain?.slice(1, -1).includes('.') === true;
}
