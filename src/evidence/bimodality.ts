import { meanOf, varianceOf } from "./moments.ts";

/**
 * Sarle's bimodality coefficient with bias-corrected skewness and kurtosis
 * (SAS; Pfister et al. 2013). Above .555 hints at two camps, but so does a
 * skewed single one: shown beside the polarisation, never instead.
 *
 * @returns null for fewer than four values or no spread
 */
export function bimodality(values: readonly number[]): number | null {
  const n = values.length;
  const variance = varianceOf(values);
  if (n < 4 || variance === 0) return null;
  const mean = meanOf(values);
  const moment = (power: number): number => meanOf(values.map((value) => (value - mean) ** power));
  const g1 = moment(3) / moment(2) ** 1.5;
  const g2 = moment(4) / moment(2) ** 2 - 3;
  const skewness = (g1 * Math.sqrt(n * (n - 1))) / (n - 2);
  const kurtosis = ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * g2 + 6);
  return (skewness ** 2 + 1) / (kurtosis + (3 * (n - 1) ** 2) / ((n - 2) * (n - 3)));
}
