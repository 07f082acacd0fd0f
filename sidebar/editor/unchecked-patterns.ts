// The patterns of a rule as the page takes them: unchecked. The page parses rules for their sentences and for what is
// missing in them; whether a pattern makes sense, and whom it finds, the server answers while one types.
import type { PatternEngine } from '../../src/rules/index.ts';

export const uncheckedPatterns: PatternEngine = {
  compile: () => ({
    ok: true,
    pattern: {
      test: () => {
        throw new Error('The page has no engine for patterns: let the server decide who is a member.');
      },
    },
  }),
};
