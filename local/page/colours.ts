/** The colours of Google Sheets' palette that have a name of one or two words. */
export const colours: readonly (readonly [name: string, color: string])[] = [
  ['Black', '#000000'],
  ['Dark gray 2', '#999999'],
  ['White', '#ffffff'],
  ['Red', '#ff0000'],
  ['Orange', '#ff9900'],
  ['Yellow', '#ffff00'],
  ['Green', '#00ff00'],
  ['Cyan', '#00ffff'],
  ['Blue', '#0000ff'],
  ['Purple', '#9900ff'],
  ['Magenta', '#ff00ff'],
  ['Light red 2', '#ea9999'],
  ['Light yellow 2', '#ffe599'],
  ['Light green 2', '#b6d7a8'],
  ['Light blue 2', '#9fc5e8'],
];
