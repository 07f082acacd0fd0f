// What is looked at before a pattern is compiled: whether every RE2 reads it alike (ours, the one in Sheets, the one in
// BigQuery), and how large it becomes once repetitions are written out, so that no pattern is dear to compile or to run.
import { quotedBriefly } from './problem.ts';
import { isKnownUnicodeClass } from './unicode-classes.ts';

/** A pattern of 1,000 characters fills a screen; longer lists are better given as several values. */
const longestPattern = 1_000;
/** Characters, classes and groups after all repetitions are written out: `.{0,1000}` has 1,000. */
const mostParts = 2_000;
/**
 * Character ranges after all repetitions are written out. RE2 in C++ makes up to about four instructions of each and
 * by default refuses programs of more than some 350,000 (measured with libre2 2022-06-01: `\pL{500}` is refused).
 */
const mostRanges = 30_000;
/** `\PL` with both cases has 688 ranges, more than any other class. */
const rangesOfUnicodeClass = 700;

const tooLong = `This pattern is longer than ${longestPattern} characters: split it into several values.`;
const tooLarge =
  'This pattern becomes too large once its repetitions are written out: repeat less often, or less at a time.';
const strangeCharacter =
  'This pattern holds an invisible control character or half a character: write \\n, \\t or \\x{…} for it.';
const lookAround =
  'This pattern looks ahead or behind with (?= (?! (?<= or (?<!, which does not exist here: use a second condition for it.';
const namedGroup = 'This pattern names a group with (?<…>, which does not exist everywhere: write ( instead.';

/**
 * One sentence for people where a pattern is not taken, else null; what is left to the compiler is whether it makes sense.
 * Linear in the length of the pattern.
 */
export function patternProblem(pattern: string): string | null {
  if (pattern.length > longestPattern) return tooLong;
  if (/[\p{Cc}\p{Cs}]/u.test(pattern)) return strangeCharacter;
  return new PatternScanner(pattern).scan();
}

interface Size {
  readonly parts: number;
  readonly ranges: number;
}

const nothing: Size = { parts: 0, ranges: 0 };
const one: Size = { parts: 1, ranges: 1 };

/** Walks through a pattern once; the size of each group is added up on a stack. */
class PatternScanner {
  private readonly pattern: string;
  private at = 0;
  /** The groups around the place reached, outermost first: their size so far without `last`. */
  private readonly outer: Size[] = [];
  private sum = nothing;
  /** What a repetition that follows would repeat. */
  private last = nothing;
  private problem: string | null = null;

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  scan(): string | null {
    while (this.at < this.pattern.length && this.problem === null) this.step();
    if (this.problem !== null) return this.problem;
    while (this.outer.length > 0) this.closeGroup();
    const { parts, ranges } = added(this.sum, this.last);
    return parts > mostParts || ranges > mostRanges ? tooLarge : null;
  }

  private step(): void {
    const sign = this.pattern[this.at];
    if (sign === '\\') this.escape();
    else if (sign === '[') this.characterClass();
    else if (sign === '(') this.openGroup();
    else if (sign === ')') {
      this.at += 1;
      this.closeGroup();
    } else if (sign === '{') this.counted();
    else {
      this.take(/[\s\S]/uy);
      this.part(one);
    }
  }

  /** What a sticky expression finds here, stepped over; null (and no step) where it finds nothing. */
  private take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at;
    const found = expression.exec(this.pattern);
    if (found !== null) this.at += found[0].length;
    return found;
  }

  private part(size: Size): void {
    this.sum = added(this.sum, this.last);
    this.last = size;
  }

  private escape(): void {
    const quoted = this.take(/\\Q([\s\S]*?)(?:\\E|$)/y);
    if (quoted !== null) {
      for (const _character of quoted[1] ?? '') this.part(one);
      return;
    }
    this.part({ parts: 1, ranges: this.escapedRanges() });
  }

  /** Steps over one escape and answers how many ranges it stands for. */
  private escapedRanges(): number {
    const unicodeClass = this.take(/\\[pP](?:\{\^?([^}]*)\}|([\s\S]))/uy);
    if (unicodeClass === null) {
      this.take(/\\(?:x\{[^}]*\}|[\s\S]?)/uy);
      // \w, \D and their like have a few ranges; any other sign has one.
      return 8;
    }
    const name = unicodeClass[1] ?? unicodeClass[2] ?? '';
    if (!isKnownUnicodeClass(name))
      this.problem = `This pattern names the characters ${quotedBriefly(name)}, which not every RE2 knows: name others, such as \\p{L} or \\p{Greek}.`;
    return rangesOfUnicodeClass;
  }

  private characterClass(): void {
    this.take(/\[\^?\]?/y);
    let ranges = 1;
    while (this.at < this.pattern.length && this.pattern[this.at] !== ']') {
      if (this.pattern[this.at] === '\\') ranges += this.escapedRanges();
      else {
        // A class by name, or one character; a range counts as three.
        const named = this.take(/\[:\^?\w+:\]/y);
        if (named === null) this.take(/[\s\S]/uy);
        ranges += named === null ? 1 : 8;
      }
    }
    this.at += 1;
    // Each character may have its other cases.
    this.part({ parts: 1, ranges: ranges * 2 });
  }

  private openGroup(): void {
    if (this.take(/\(\?<?[=!]/y) !== null) this.problem = lookAround;
    else if (this.take(/\(\?<(?!$)/y) !== null) this.problem = namedGroup;
    else if (this.take(/\(\?[a-zA-Z-]*\)/y) === null) {
      this.take(/\((?:\?(?:P<[^>]*>|[a-zA-Z-]*:))?/y);
      this.part(nothing);
      this.outer.push(this.sum);
      this.sum = nothing;
    }
  }

  private closeGroup(): void {
    const { parts, ranges } = added(this.sum, this.last);
    this.sum = this.outer.pop() ?? nothing;
    this.last = { parts: parts + 1, ranges };
  }

  private counted(): void {
    const found = this.take(/\{(\d+)(?:,(\d*))?\}/y);
    if (found === null) {
      this.at += 1;
      this.part(one);
      return;
    }
    const times = Math.max(1, Number(found[1]), Number(found[2] ?? 0));
    this.last = { parts: this.last.parts * times, ranges: this.last.ranges * times };
  }
}

function added(a: Size, b: Size): Size {
  return { parts: a.parts + b.parts, ranges: a.ranges + b.ranges };
}
