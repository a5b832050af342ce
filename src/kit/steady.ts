const DIGITS = 12;

/**
 * A number to twelve significant digits: what logarithms and powers give
 * differs in the last ones from browser to browser, and one file must say the
 * same everywhere.
 */
export function steady(value: number, digits = DIGITS): number {
  return Number(value.toPrecision(digits));
}
