/** A cell's look as CSS. Values come from the host, where only known words, numbers and colours are stored; anything else is left out. */
import type { CellStyle } from '../../server/wire.ts';

const colour = /^#[0-9a-f]{6}$/i;
const fontName = /^[\p{L}\p{N} '-]{1,60}$/u;
const borderLines: Readonly<Record<string, string>> = {
  DOTTED: '1px dotted',
  DASHED: '1px dashed',
  SOLID: '1px solid',
  SOLID_MEDIUM: '2px solid',
  SOLID_THICK: '3px solid',
  DOUBLE: '3px double',
};
const vertical = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const;

/** Properties as RevoGrid puts them on an element. */
export function cssOf(style: CellStyle): Record<string, string> {
  const css: Record<string, string> = {};
  if (style.color && colour.test(style.color)) css.color = style.color;
  if (style.background && colour.test(style.background)) css['background-color'] = style.background;
  if (style.bold) css['font-weight'] = 'bold';
  if (style.italic) css['font-style'] = 'italic';
  const lines = [style.underline && 'underline', style.strikethrough && 'line-through'].filter(Boolean);
  if (lines.length > 0) css['text-decoration'] = lines.join(' ');
  // Points as Google counts them: 10 is the usual size, which is 13 pixels on the screen.
  if (style.fontSize) css['font-size'] = `${Math.round((style.fontSize * 4) / 3)}px`;
  if (style.fontFamily && fontName.test(style.fontFamily))
    css['font-family'] = `"${style.fontFamily}", Arial`;
  if (style.horizontalAlignment) css['text-align'] = style.horizontalAlignment;
  if (style.verticalAlignment) css['align-content'] = vertical[style.verticalAlignment];
  for (const side of ['Top', 'Right', 'Bottom', 'Left'] as const) {
    const border = style[`border${side}`];
    const line = border && borderLines[border.style];
    if (border && line && colour.test(border.color))
      css[`border-${side.toLowerCase()}`] = `${line} ${border.color}`;
  }
  return css;
}
