import type { Profile } from "#evidence/profile.ts";
import { formatCount, peopleCount, storiesCount } from "#journey/words/plain.ts";

const months = new Intl.DateTimeFormat("en", { month: "short", year: "numeric", timeZone: "UTC" });

/** How the evidence came about: "41 people · interviews Mar 2026 – May 2026 · 212 stories, 188 scored by people". */
export function methodsLine(profile: Profile): string {
  return [
    peopleCount(profile.people),
    datesText(profile.firstToldAt, profile.lastToldAt),
    `${storiesCount(profile.stories)}, ${formatCount(profile.scored)} scored by people`,
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function datesText(first: string | null, last: string | null): string {
  if (first === null || last === null) return "no dates";
  const from = monthOf(first);
  const to = monthOf(last);
  return from === to ? `interviews ${from}` : `interviews ${from} – ${to}`;
}

function monthOf(iso: string): string {
  const ms = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(ms) ? iso : months.format(ms);
}
