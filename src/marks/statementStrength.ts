import { isVaried } from "#evidence/headline.ts";
import type { Statement } from "#evidence/statement.ts";
import type { Strength } from "#evidence/stop.ts";
import { strengthOfKnown } from "#evidence/strength.ts";

const ORDER: readonly Strength[] = ["none", "anecdote", "weak", "fair", "solid"];

/** How much the evidence bears what a line says: of shares that is who said so, not who was asked. */
export function statementStrength({ value, strength }: Statement): Strength {
  if (value.kind !== "shares") return strength;
  const [first] = value.shares;
  if (first === undefined || isVaried(value)) return "none";
  return weaker(strength, shareStrength(first.k, first.n));
}

/** How much k of n people bear: neither a few of many nor all of a few are solid. */
export function shareStrength(k: number, n: number): Strength {
  if (k === 0 || n === 0) return "none";
  const share = k / n;
  const bearable =
    share < 0.1 ? "anecdote" : share < 0.25 ? "weak" : share < 0.5 ? "fair" : "solid";
  return weaker(strengthOfKnown(k), bearable);
}

function weaker(a: Strength, b: Strength): Strength {
  return ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b;
}
