/** Serials of the spreadsheet's wall clock as the text people read in our sheets and screens. */

const millisecondsPerDay = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/**
 * Wall clock text of a serial (days since 1899-12-30), to the minute: "2026-11-23 09:30". Seconds are shown only where
 * they say more: "2026-11-23 09:30:01". No zone is consulted: a serial is a wall clock already.
 */
export function momentText(serial: number): string {
  const iso = new Date(epoch + Math.round(serial * millisecondsPerDay)).toISOString();
  const seconds = iso.slice(17, 23) === '00.000' ? '' : iso.slice(16, 19);
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)}${seconds}`;
}

/** Does a cell still hold what `momentText` writes, and nothing that a person typed over it? */
export function isMomentText(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(:\d{2})?$/.test(text);
}

/** Serial of a wall clock given as "2026-11-23T09:30:00.000". */
export function serialOfWallClock(text: string): number {
  return (Date.parse(`${text}Z`) - epoch) / millisecondsPerDay;
}
