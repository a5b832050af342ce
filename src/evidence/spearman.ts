import { itemAt } from "#kit/itemAt.ts";
import { meanOf } from "./moments.ts";
import { midranks } from "./ranks.ts";
import { studentTails } from "./tails.ts";

/** How two values go together by rank. */
export interface RankCorrelation {
  /** Spearman's rho, -1..1. */
  readonly rho: number;
  /** Two-sided, by t with n - 2 degrees of freedom (cor.test(method = "spearman", exact = FALSE)). */
  readonly p: number;
}

/**
 * Spearman's rank correlation: Pearson's of the midranks.
 *
 * @returns null for fewer than three pairs, or when one of the values never changes
 */
export function spearman(a: readonly number[], b: readonly number[]): RankCorrelation | null {
  const n = Math.min(a.length, b.length);
  if (n < 3) return null;
  const rho = pearson(midranks(a.slice(0, n)), midranks(b.slice(0, n)));
  if (Number.isNaN(rho)) return null;
  const rest = 1 - rho * rho;
  return { rho, p: rest <= 0 ? 0 : studentTails(rho * Math.sqrt((n - 2) / rest), n - 2) };
}

function pearson(a: readonly number[], b: readonly number[]): number {
  const rho = products(a, b) / Math.sqrt(products(a, a) * products(b, b));
  return Math.max(-1, Math.min(1, rho));
}

/** The sum of the products of two values' distances from their means. */
function products(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [meanOf(a), meanOf(b)];
  return a.reduce((sum, value, index) => sum + (value - ma) * (itemAt(b, index) - mb), 0);
}
