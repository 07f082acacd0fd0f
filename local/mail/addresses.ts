/** Address lists as they stand in To, Cc, Bcc and From (RFC 5322 §3.4): read strictly, for what Gmail refuses. */

export interface Mailbox {
  /** Display name, quotes removed, not decoded. */
  readonly name: string;
  readonly address: string;
}

const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\u0080-\\uffff-]+";
const dotAtom = new RegExp(`^${atom}(?:\\.${atom})*$`);
const domainLabel =
  '[A-Za-z0-9\\u0080-\\uffff](?:[A-Za-z0-9\\u0080-\\uffff-]{0,61}[A-Za-z0-9\\u0080-\\uffff])?';
const domainName = new RegExp(`^(?:${domainLabel}\\.)+${domainLabel}$`);

/** Whether mail can be addressed to it: a local part, "@", a domain with at least one dot. */
export function isAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1 || text.length > 254) return false;
  const local = text.slice(0, at);
  const isLocal = dotAtom.test(local) || /^"(?:[^"\\\r\n]|\\.)*"$/.test(local);
  return isLocal && local.length <= 64 && domainName.test(text.slice(at + 1));
}

/** Cuts a list at its commas (and the semicolons that end groups), outside quotes, comments and angle brackets. */
function pieces(list: string): string[] | null {
  const found: string[] = [];
  let piece = '';
  let quoted = false;
  let comment = 0;
  let angle = false;
  for (let at = 0; at < list.length; at += 1) {
    const character = list.charAt(at);
    if (character === '\\' && (quoted || comment > 0)) {
      piece += character + list.charAt(at + 1);
      at += 1;
      continue;
    }
    if (character === '"' && comment === 0) quoted = !quoted;
    else if (!quoted && character === '(') comment += 1;
    else if (!quoted && character === ')') comment -= 1;
    else if (!quoted && comment === 0 && character === '<') angle = true;
    else if (!quoted && comment === 0 && character === '>') angle = false;
    if (comment < 0) return null;
    if ((character === ',' || character === ';') && !quoted && comment === 0 && !angle) {
      found.push(piece);
      piece = '';
    } else piece += character;
  }
  if (quoted || comment !== 0 || angle) return null;
  return [...found, piece];
}

const withoutComments = (text: string): string => {
  let before = text;
  for (;;) {
    const after = before.replace(/\([^()]*\)/g, ' ');
    if (after === before) return after.trim();
    before = after;
  }
};

function mailboxFrom(piece: string): Mailbox | null {
  const angled = /^([^<>]*)<([^<>]*)>$/.exec(piece);
  if (angled === null) {
    const address = withoutComments(piece);
    return isAddress(address) ? { name: '', address } : null;
  }
  const [, before = '', inside = ''] = angled;
  const name = before.trim();
  const isPhrase = /^"(?:[^"\\]|\\.)*"$/.test(name) || !/["<>@:;\\]/.test(withoutComments(name));
  const address = inside.trim();
  if (!isPhrase || !isAddress(address)) return null;
  return { name: name.startsWith('"') ? name.slice(1, -1).replace(/\\(.)/g, '$1') : name, address };
}

/** The mailboxes of a list; null where the list cannot be read as RFC 5322 wants it. An empty list has none. */
export function parseAddressList(list: string): Mailbox[] | null {
  const ungrouped = list.replace(/^\s*[^"<>@,:;]+:(.*);\s*$/s, '$1');
  const parts = pieces(ungrouped);
  if (parts === null) return null;
  const mailboxes: Mailbox[] = [];
  for (const part of parts) {
    if (part.trim() === '') continue;
    const mailbox = mailboxFrom(part.trim());
    if (mailbox === null) return null;
    mailboxes.push(mailbox);
  }
  return mailboxes;
}
