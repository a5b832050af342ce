/** A story's score as a view counts it: a person's own wins; a suggestion counts only where the view allows it. */
export function effectiveScore(
  score: number | null,
  suggestion: number | null,
  allowsSuggestions: boolean,
): number | null {
  return score ?? (allowsSuggestions ? suggestion : null);
}
