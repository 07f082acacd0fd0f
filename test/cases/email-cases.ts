// Operators that only email fields have, one condition a case.
import { blanks, type CellCase, error } from './cell-case.ts';

export const emailCases: readonly CellCase[] = [
  {
    field: 'email',
    op: 'domainIs',
    values: ['@Gmail.com', 'example.org'],
    true: ['ann@gmail.com', 'x@y@GMAIL.com', 'bob@mail.gmail.com', 'a\nb@gmail.com', ' eve@example.org '],
    false: [...blanks, 'gmail.com', 'ann@notgmail.com', 'ann@gmail.com.evil.net', 'gmail.com@x.net', '@', 7],
    unknown: [error],
  },
  // As somebody types it: spaces around the @ are not part of the domain.
  {
    field: 'email',
    op: 'domainIs',
    values: [' @ Gmail.com '],
    true: ['ann@gmail.com', 'bob@mail.gmail.com'],
    false: [...blanks, 'ann@notgmail.com'],
    unknown: [],
  },
  {
    field: 'email',
    op: 'domainIsNot',
    values: ['gmail.com'],
    true: [...blanks, 'nobody', 'a@notgmail.com'],
    false: ['A@GMAIL.COM', 'a@b.gmail.com'],
    unknown: [error],
  },
  {
    field: 'email',
    op: 'domainIsNot',
    values: ['gmail.com'],
    blank: 'exclude',
    true: ['nobody'],
    false: [...blanks, 'a@gmail.com'],
    unknown: [error],
  },
  {
    field: 'email',
    op: 'isValidEmail',
    true: ['ann@x.org', ' Ann@X.org', "o'neil+x@sub.x.co", 'a@1.2', '.a.@x.org'],
    false: [
      ...blanks,
      'ann@localhost',
      'ann',
      'a b@x.org',
      '@x.org',
      'a@-x.org',
      'a@x-.org',
      'a@x..org',
      'a@x.org.',
      `a@${'l'.repeat(64)}.org`,
      'ann@x.org, bob@x.org',
      7,
    ],
    unknown: [error],
  },
  {
    field: 'email',
    op: 'isNotValidEmail',
    true: [...blanks, 'ann@localhost', 7],
    false: ['ann@x.org'],
    unknown: [error],
  },
  {
    field: 'email',
    op: 'isNotValidEmail',
    blank: 'exclude',
    true: ['ann@localhost'],
    false: [...blanks, 'ann@x.org'],
    unknown: [error],
  },
];
