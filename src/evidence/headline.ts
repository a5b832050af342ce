import type { StatementValue } from "./statement.ts";

type Shares = Extract<StatementValue, { readonly kind: "shares" }>;

/** So many answers make a headline; all of them stand in the evidence. */
export const IN_HEADLINE = 3;

/** Answers that together fewer than one in three gave are no headline. */
const MIN_HEADLINE = 1 / 3;

/** Do so few give any of the commonest answers that naming them would be a headline of nothing? */
export function isVaried({ shares, different }: Shares): boolean {
  const [first] = shares;
  if (first === undefined) return false;
  const held = shares.slice(0, IN_HEADLINE).reduce((sum, { k }) => sum + k, 0);
  return held < MIN_HEADLINE * first.n && (different ?? shares.length) > IN_HEADLINE;
}

/** Can a group be told by one answer? Not where too little is known, or nothing stands out. */
export function hasHeadline(value: StatementValue): boolean {
  return value.kind !== "unknown" && !(value.kind === "shares" && isVaried(value));
}
