/** Lanczos' coefficients for g = 7, good to about 1e-15 (Numerical Recipes; Godfrey 2001). */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
];

const TINY = 1e-300;
/** Of a sum or a product that has come this near to where it goes, no further step can be told. */
const CLOSE = 4e-16;
const MAX_STEPS = 10_000;

/** The natural logarithm of the gamma function, for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const base = shifted + 7.5;
  const series = LANCZOS.reduce((sum, c, i) => (i === 0 ? c : sum + c / (shifted + i)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series);
}

/** The logarithm of n over k. */
export function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

/** The regularised incomplete beta function I_x(a, b), by its continued fraction (Lentz). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const logFront =
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
  return Math.exp(logFront) / (a * betaFraction(x, a, b));
}

/** The regularised upper incomplete gamma function Q(a, x), for x >= 0. */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) return 1 - front * lowerSeries(a, x);
  return front / gammaFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let step = 1; step < MAX_STEPS && Math.abs(term) > Math.abs(sum) * CLOSE; step += 1) {
    term *= x / (a + step);
    sum += term;
  }
  return sum;
}

/*
 * Both fractions, first + up(1) / (down(1) + up(2) / (down(2) + …)), are worked
 * out by the modified method of Lentz. Each has a loop of its own: they are
 * taken tens of thousands of times for a large map, and one that asks a function
 * for its terms is at times compiled into something twenty times as slow.
 */

function betaFraction(x: number, a: number, b: number): number {
  let value = 1;
  let c = 1;
  let d = 0;
  for (let step = 1; step < MAX_STEPS; step += 1) {
    const m = step >> 1;
    const up =
      (step & 1) === 0
        ? (x * m * (b - m)) / ((a + step - 1) * (a + step))
        : (-x * (a + m) * (a + b + m)) / ((a + step - 1) * (a + step));
    d = 1 / awayFromZero(1 + up * d);
    c = awayFromZero(1 + up / c);
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < CLOSE) break;
  }
  return value;
}

function gammaFraction(a: number, x: number): number {
  const first = x + 1 - a;
  let value = first;
  let c = value;
  let d = 0;
  for (let step = 1; step < MAX_STEPS; step += 1) {
    const up = -step * (step - a);
    const down = first + 2 * step;
    d = 1 / awayFromZero(down + up * d);
    c = awayFromZero(down + up / c);
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < CLOSE) break;
  }
  return value;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
