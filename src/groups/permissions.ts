/** Who may edit a group. So far one choice works: everyone who can edit the file, enforced by the file's own sharing. */

export const everyone = {
  choice: 'everyone',
  /** What the `Groups` sheet says. */
  cell: 'Everyone',
  sentence:
    'Everyone who can edit this spreadsheet can use and change this group; Google enforces that by the file’s sharing.',
} as const;
