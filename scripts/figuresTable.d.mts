import type { Figure } from "../test/figures/figures.ts";

type Row = readonly [name: string, what: string, command: string | null];

export const ROWS: readonly Row[];
export function tableOf(kept: ReadonlyMap<string, Figure>, rows?: readonly Row[]): string;
