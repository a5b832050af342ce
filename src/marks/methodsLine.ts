import type { Profile } from "#evidence/profile.ts";
import { words } from "#journey/words/words.ts";

/** How the evidence came about: "41 people · interviews Mar–May 2026 · 212 stories, 188 scored by people". */
export function methodsLine(profile: Profile): string {
  const { people, participants, stories, tellings, scored, firstToldAt, lastToldAt } = profile;
  return words.profile.methods({
    people,
    unnamed: people - participants,
    from: firstToldAt,
    to: lastToldAt,
    stories,
    tellings,
    scored,
  });
}
