/** Colours as the API writes them: red, green and blue from 0 to 1 in single precision, zeros left out (recorded responses). */
import { NotInLocalHost } from '../../errors.ts';
import type { Message } from './read-message.ts';

/** A byte as Google prints its share of 255: the shortest decimal that is the same number in single precision. */
function share(byte: number): number {
  const exact = Math.fround(byte / 255);
  for (let digits = 1; digits < 9; digits += 1) {
    const short = Number(exact.toPrecision(digits));
    if (Math.fround(short) === exact) return short;
  }
  return exact;
}

const shares = Array.from({ length: 256 }, (_, byte) => share(byte));

/** "#rrggbb" as a Color. */
export function colorMessage(hex: string): Message {
  const byte = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const message: Message = {};
  for (const [name, at] of [
    ['red', 1],
    ['green', 3],
    ['blue', 5],
  ] as const) {
    const value = byte(at);
    if (value > 0) message[name] = shares[value];
  }
  return message;
}

/** A colour under its old and its new name: {backgroundColor, backgroundColorStyle}. */
export const bothColors = (name: string, hex: string): Message => ({
  [name]: colorMessage(hex),
  [`${name}Style`]: { rgbColor: colorMessage(hex) },
});

function hexOf(color: Message): string {
  const hex = (name: string) => {
    const value = Math.min(1, Math.max(0, Number(color[name] ?? 0)));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${hex('red')}${hex('green')}${hex('blue')}`;
}

/** The colour of a message under either name, the new one first; undefined where there is none. Theme colours are not in the local host. */
export function colorFrom(message: Message | undefined, name: string): string | undefined {
  const style = message?.[`${name}Style`] as Message | undefined;
  if (style?.themeColor !== undefined) throw new NotInLocalHost('ColorStyle.themeColor');
  if (style?.rgbColor !== undefined) return hexOf(style.rgbColor as Message);
  const color = message?.[name] as Message | undefined;
  return color === undefined ? undefined : hexOf(color);
}
