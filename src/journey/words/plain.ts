const plural = new Intl.PluralRules("en");
const numbers = new Intl.NumberFormat("en");

/** A score as it is shown: a sign, a true minus, no fraction. */
export function formatScore(score: number): string {
  const rounded = Math.round(score);
  if (rounded === 0) return "0";
  return rounded > 0 ? `+${rounded}` : `−${Math.abs(rounded)}`;
}

/** A score to one decimal, with its sign. */
export function formatMean(mean: number): string {
  const rounded = Math.round(mean * 10) / 10;
  if (rounded === 0) return "0.0";
  return `${rounded > 0 ? "+" : "−"}${Math.abs(rounded).toFixed(1)}`;
}

/** A number with its thousands apart. */
export function formatCount(count: number): string {
  return numbers.format(count);
}

/** "1 story", "1,204 stories". */
export function countOf(count: number, one: string, many: string): string {
  return `${numbers.format(count)} ${plural.select(count) === "one" ? one : many}`;
}

/** "12 stories". */
export function storiesCount(count: number): string {
  return countOf(count, "story", "stories");
}

/** "1 person", "22 people". */
export function peopleCount(count: number): string {
  return countOf(count, "person", "people");
}

/** "41 stories scored by 17 people and 1 unnamed": who told without a name is one person each, and no more is claimed. */
export function scoredBy(stories: number, people: number, unnamed: number): string {
  const scored = `${storiesCount(stories)} scored`;
  if (unnamed > 0 && unnamed >= people) return `${scored}, told without a name`;
  const named = `${scored} by ${peopleCount(people - unnamed)}`;
  return unnamed === 0 ? named : `${named} and ${numbers.format(unnamed)} unnamed`;
}
