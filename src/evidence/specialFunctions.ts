/** Lanczos' coefficients for g = 7, good to about 1e-15 (Numerical Recipes; Godfrey 2001). */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
];

const TINY = 1e-300;
const CLOSE = 1e-16;
const MAX_STEPS = 10_000;

/** The natural logarithm of the gamma function, for x > 0. */
function logGamma(x: number): number {
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
  const fraction = continuedFraction(1, (step) => {
    const m = Math.floor(step / 2);
    const up =
      step % 2 === 0
        ? (m * (b - m)) / ((a + 2 * m - 1) * (a + 2 * m))
        : (-(a + m) * (a + b + m)) / ((a + 2 * m) * (a + 2 * m + 1));
    return { up: up * x, down: 1 };
  });
  return Math.exp(logFront) / (a * fraction);
}

/** The regularised upper incomplete gamma function Q(a, x), for x >= 0. */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) return 1 - front * lowerSeries(a, x);
  const fraction = continuedFraction(x + 1 - a, (step) => ({
    up: -step * (step - a),
    down: x + 1 - a + 2 * step,
  }));
  return front / fraction;
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

/** first + up(1) / (down(1) + up(2) / (down(2) + …)), by the modified method of Lentz. */
function continuedFraction(
  first: number,
  term: (step: number) => { readonly up: number; readonly down: number },
): number {
  let value = first === 0 ? TINY : first;
  let c = value;
  let d = 0;
  for (let step = 1; step < MAX_STEPS; step += 1) {
    const { up, down } = term(step);
    d = 1 / awayFromZero(down + up * d);
    c = awayFromZero(down + up / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < CLOSE) break;
  }
  return value;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
