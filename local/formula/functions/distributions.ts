/** Probability distributions of Google's list ("Statistical"), under their old and new names. */
import { type Scalar, wrongNumber } from '../formula-values.ts';
import {
  boolean,
  type FunctionDefinition,
  type FunctionTable,
  fn,
  integer,
  number,
  optional,
} from '../function-definition.ts';
import { finite } from '../operators.ts';
import {
  binomial,
  binomialInverse,
  exponential,
  hypergeometric,
  isProbability,
  negativeBinomial,
  poisson,
  weibull,
} from './counting-distributions.ts';
import {
  betaI,
  gamma,
  gammaP,
  gammaQ,
  inverseOf,
  logGamma,
  normalCumulative,
  normalDensity,
  normalInverse,
  passed,
} from './special-functions.ts';

const normal = (x: number, mean: number, deviation: number, cumulative: boolean): Scalar => {
  if (deviation <= 0) return wrongNumber;
  const z = (x - mean) / deviation;
  return cumulative ? normalCumulative(z) : normalDensity(z) / deviation;
};

const normalInv = (probability: number, mean: number, deviation: number): Scalar =>
  isProbability(probability) && deviation > 0 ? mean + deviation * normalInverse(probability) : wrongNumber;

const logNormal = (x: number, mean: number, deviation: number, cumulative: boolean): Scalar => {
  if (x <= 0 || deviation <= 0) return wrongNumber;
  const z = (Math.log(x) - mean) / deviation;
  return cumulative ? normalCumulative(z) : normalDensity(z) / (deviation * x);
};

const logNormalInverse = (probability: number, mean: number, deviation: number): Scalar => {
  const found = normalInv(probability, mean, deviation);
  return typeof found === 'number' ? Math.exp(found) : found;
};

/** Student's t: the probability of at most x. */
const tCumulative = (x: number, freedom: number): number => {
  const tail = betaI(freedom / (freedom + x * x), freedom / 2, 0.5) / 2;
  return x > 0 ? 1 - tail : tail;
};
const tDensity = (x: number, freedom: number): number =>
  Math.exp(logGamma((freedom + 1) / 2) - logGamma(freedom / 2)) /
  Math.sqrt(freedom * Math.PI) /
  (1 + (x * x) / freedom) ** ((freedom + 1) / 2);

const t = (x: number, freedom: number, cumulative: boolean): Scalar =>
  freedom < 1 ? wrongNumber : cumulative ? tCumulative(x, freedom) : tDensity(x, freedom);

/** Both tails beyond x. */
export const tTwoTails = (x: number, freedom: number): number =>
  betaI(freedom / (freedom + x * x), freedom / 2, 0.5);

/** Where both tails together have this probability. */
export function tInverseTwoTails(probability: number, freedom: number): number {
  const reached = (x: number) => -tTwoTails(x, freedom);
  return inverseOf(-probability, reached, 0, passed(-probability, reached));
}

const tInverse = (probability: number, freedom: number): Scalar => {
  if (!isProbability(probability) || freedom < 1) return wrongNumber;
  if (probability === 0.5) return 0;
  const size = tInverseTwoTails(2 * Math.min(probability, 1 - probability), freedom);
  return probability < 0.5 ? -size : size;
};

const chi = (x: number, freedom: number, cumulative: boolean): Scalar => {
  if (x < 0 || freedom < 1) return wrongNumber;
  if (cumulative) return gammaP(freedom / 2, x / 2);
  return finite(
    Math.exp((freedom / 2 - 1) * Math.log(x) - x / 2 - (freedom / 2) * Math.LN2 - logGamma(freedom / 2)),
  );
};

export const chiRightTail = (x: number, freedom: number): Scalar =>
  x < 0 || freedom < 1 ? wrongNumber : gammaQ(freedom / 2, x / 2);

const chiInverse = (probability: number, freedom: number): Scalar => {
  if (probability < 0 || probability >= 1 || freedom < 1) return wrongNumber;
  const reached = (x: number) => gammaP(freedom / 2, x / 2);
  return probability === 0 ? 0 : inverseOf(probability, reached, 0, passed(probability, reached));
};

const chiInverseRight = (probability: number, freedom: number): Scalar => {
  if (probability <= 0 || probability > 1 || freedom < 1) return wrongNumber;
  const reached = (x: number) => -gammaQ(freedom / 2, x / 2);
  return probability === 1 ? 0 : inverseOf(-probability, reached, 0, passed(-probability, reached));
};

export const fRightTail = (x: number, one: number, other: number): number =>
  betaI(other / (other + one * x), other / 2, one / 2);

const f = (x: number, one: number, other: number, cumulative: boolean): Scalar => {
  if (x < 0 || one < 1 || other < 1) return wrongNumber;
  if (cumulative) return betaI((one * x) / (one * x + other), one / 2, other / 2);
  const logBeta = logGamma(one / 2) + logGamma(other / 2) - logGamma((one + other) / 2);
  return finite(
    Math.exp(
      (one / 2) * Math.log(one) +
        (other / 2) * Math.log(other) +
        (one / 2 - 1) * Math.log(x) -
        ((one + other) / 2) * Math.log(other + one * x) -
        logBeta,
    ),
  );
};

const fRight = (x: number, one: number, other: number): Scalar =>
  x < 0 || one < 1 || other < 1 ? wrongNumber : fRightTail(x, one, other);

const fInverseRight = (probability: number, one: number, other: number): Scalar => {
  if (probability <= 0 || probability > 1 || one < 1 || other < 1) return wrongNumber;
  const reached = (x: number) => -fRightTail(x, one, other);
  return inverseOf(-probability, reached, 0, passed(-probability, reached));
};

const fInverse = (probability: number, one: number, other: number): Scalar => {
  if (probability < 0 || probability >= 1 || one < 1 || other < 1) return wrongNumber;
  const reached = (x: number) => betaI((one * x) / (one * x + other), one / 2, other / 2);
  return inverseOf(probability, reached, 0, passed(probability, reached));
};

const gammaDistribution = (x: number, shape: number, scale: number, cumulative: boolean): Scalar => {
  if (x < 0 || shape <= 0 || scale <= 0) return wrongNumber;
  if (cumulative) return gammaP(shape, x / scale);
  return finite(Math.exp((shape - 1) * Math.log(x) - x / scale - shape * Math.log(scale) - logGamma(shape)));
};

const gammaInverse = (probability: number, shape: number, scale: number): Scalar => {
  if (probability < 0 || probability >= 1 || shape <= 0 || scale <= 0) return wrongNumber;
  const reached = (x: number) => gammaP(shape, x);
  return scale * inverseOf(probability, reached, 0, passed(probability, reached));
};

const beta = (x: number, a: number, b: number, cumulative: boolean, low: number, high: number): Scalar => {
  if (a <= 0 || b <= 0 || x < low || x > high || low === high) return wrongNumber;
  const share = (x - low) / (high - low);
  if (cumulative) return betaI(share, a, b);
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  return finite(Math.exp((a - 1) * Math.log(share) + (b - 1) * Math.log1p(-share) - logBeta) / (high - low));
};

const betaInverse = (probability: number, a: number, b: number, low: number, high: number): Scalar => {
  if (probability <= 0 || probability > 1 || a <= 0 || b <= 0 || low >= high) return wrongNumber;
  return low + (high - low) * inverseOf(probability, (x) => betaI(x, a, b), 0, 1);
};

const oneOrTwo = (tails: number, twoTails: number): Scalar =>
  tails === 1 ? twoTails / 2 : tails === 2 ? twoTails : wrongNumber;

const three = [number, number, number] as const;
const normalDist = fn([...three, optional(boolean, true)], normal);
const weibullDist = fn([...three, boolean], weibull);
const binomDist = fn([integer, integer, number, boolean], binomial);
const gammaDist = fn([...three, boolean], gammaDistribution);
const gammaInv = fn(three, gammaInverse);
const poissonDist = fn([integer, number, optional(boolean, true)], poisson);
const exponDist = fn([number, number, boolean], exponential);
const normInv = fn(three, normalInv);
const logInv = fn(three, logNormalInverse);
const chiRight = fn([number, integer], chiRightTail);
const chiInvRight = fn([number, integer], chiInverseRight);
const fRightDist = fn([number, integer, integer], fRight);
const fInvRight = fn([number, integer, integer], fInverseRight);
const critBinom = fn([integer, number, number], binomialInverse);
const tInv2 = fn([number, integer], (probability, freedom) =>
  probability <= 0 || probability > 1 || freedom < 1 ? wrongNumber : tInverseTwoTails(probability, freedom),
);
const standardNormal: FunctionDefinition = fn([number], normalCumulative);
const standardInverse: FunctionDefinition = fn([number], (probability) =>
  isProbability(probability) ? normalInverse(probability) : wrongNumber,
);
const betaInv = fn([...three, optional(number, 0), optional(number, 1)], betaInverse);
const tTail = (x: number, freedom: number, tails: number): Scalar =>
  x < 0 || freedom < 1 ? wrongNumber : oneOrTwo(tails, tTwoTails(x, freedom));

export const distributionFunctions: FunctionTable = {
  NORMDIST: normalDist,
  'NORM.DIST': normalDist,
  NORMINV: normInv,
  'NORM.INV': normInv,
  NORMSDIST: standardNormal,
  'NORM.S.DIST': fn([number, optional(boolean, true)], (z, cumulative) =>
    cumulative ? normalCumulative(z) : normalDensity(z),
  ),
  NORMSINV: standardInverse,
  'NORM.S.INV': standardInverse,
  PHI: fn([number], normalDensity),
  GAUSS: fn([number], (z) => normalCumulative(z) - 0.5),
  LOGNORMDIST: fn(three, (x, mean, deviation) => logNormal(x, mean, deviation, true)),
  'LOGNORM.DIST': fn([...three, optional(boolean, true)], logNormal),
  LOGINV: logInv,
  'LOGNORM.INV': logInv,
  'T.DIST': fn([number, integer, boolean], t),
  'T.DIST.2T': fn([number, integer], (x, freedom) => tTail(x, freedom, 2)),
  'T.DIST.RT': fn([number, integer], (x, freedom) =>
    freedom < 1 ? wrongNumber : 1 - tCumulative(x, freedom),
  ),
  TDIST: fn([number, integer, integer], tTail),
  'T.INV': fn([number, integer], tInverse),
  'T.INV.2T': tInv2,
  TINV: tInv2,
  'CHISQ.DIST': fn([number, integer, boolean], chi),
  'CHISQ.DIST.RT': chiRight,
  CHIDIST: chiRight,
  'CHISQ.INV': fn([number, integer], chiInverse),
  'CHISQ.INV.RT': chiInvRight,
  CHIINV: chiInvRight,
  'F.DIST': fn([number, integer, integer, boolean], f),
  'F.DIST.RT': fRightDist,
  FDIST: fRightDist,
  'F.INV': fn([number, integer, integer], fInverse),
  'F.INV.RT': fInvRight,
  FINV: fInvRight,
  'GAMMA.DIST': gammaDist,
  GAMMADIST: gammaDist,
  'GAMMA.INV': gammaInv,
  GAMMAINV: gammaInv,
  GAMMA: fn([number], (x) => (x === 0 || (x < 0 && Number.isInteger(x)) ? wrongNumber : finite(gamma(x)))),
  GAMMALN: fn([number], (x) => (x <= 0 ? wrongNumber : logGamma(x))),
  'GAMMALN.PRECISE': fn([number], (x) => (x <= 0 ? wrongNumber : logGamma(x))),
  'BETA.DIST': fn([...three, boolean, optional(number, 0), optional(number, 1)], beta),
  BETADIST: fn([...three, optional(number, 0), optional(number, 1)], (x, a, b, low, high) =>
    beta(x, a, b, true, low, high),
  ),
  'BETA.INV': betaInv,
  BETAINV: betaInv,
  'BINOM.DIST': binomDist,
  BINOMDIST: binomDist,
  'BINOM.INV': critBinom,
  CRITBINOM: critBinom,
  'NEGBINOM.DIST': fn([integer, integer, number, boolean], negativeBinomial),
  NEGBINOMDIST: fn([integer, integer, number], (failures, successes, chance) =>
    negativeBinomial(failures, successes, chance, false),
  ),
  'HYPGEOM.DIST': fn([integer, integer, integer, integer, boolean], hypergeometric),
  HYPGEOMDIST: fn([integer, integer, integer, integer], (found, drawn, marked, all) =>
    hypergeometric(found, drawn, marked, all, false),
  ),
  POISSON: poissonDist,
  'POISSON.DIST': poissonDist,
  'EXPON.DIST': exponDist,
  EXPONDIST: exponDist,
  WEIBULL: weibullDist,
  'WEIBULL.DIST': weibullDist,
  FISHER: fn([number], (x) => (Math.abs(x) >= 1 ? wrongNumber : Math.atanh(x))),
  FISHERINV: fn([number], Math.tanh),
  STANDARDIZE: fn(three, (x, mean, deviation) => (deviation <= 0 ? wrongNumber : (x - mean) / deviation)),
};
