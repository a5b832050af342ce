import type { Figure } from "../test/figures/figures.ts";

interface Branches {
  readonly branches: { readonly total: number; readonly covered: number };
}

export function coverageFigure(summary: Readonly<Record<string, Branches>>): Figure;
