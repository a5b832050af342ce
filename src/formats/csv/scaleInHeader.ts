import type { Scale } from "#journey/score.ts";
import { shareOfAnswer } from "./answers.ts";

/** A scale that stands in the header: "Rating (1-5)", "0 to 10". */
export function scaleInHeader(header: string): Scale | null {
  const parts =
    /(?:^|[^\d.])(-?\d{1,3})\s*(?:-|–|\.\.+|to|bis|à|\/|\s(?:a|al|au|até|hasta|tot|до)\s)\s*(\d{1,3})(?:[^\d.]|$)/i.exec(
      header,
    );
  const worst = Number(parts?.[1]);
  const best = Number(parts?.[2]);
  const isUsual = [5, 6, 7, 9, 10, 20, 100].includes(best) || -worst === best;
  if (parts !== null && worst < best && worst <= 1 && isUsual) return { worst, best };
  const outOf = /\b(?:out of|von|sur|su)\s+(5|6|7|10|20|100)\b/i.exec(header)?.[1];
  if (outOf !== undefined) return { worst: Number(outOf) <= 7 ? 1 : 0, best: Number(outOf) };
  return scaleOfEnds(header);
}

/** A scale whose header says what its ends mean: "1 = very poor, 5 = excellent". */
function scaleOfEnds(header: string): Scale | null {
  const ends = [...header.matchAll(/(?:^|[^\d.])(-?\d{1,3})\s*[=:(]\s*\p{L}/gu)].map(([, end]) =>
    Number(end),
  );
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  return ends.length >= 2 && low < high && low <= 1 && high <= 100
    ? { worst: low, best: high }
    : null;
}

/** A scale whose header says that its low end is the good one, or its high end the bad one, is turned. */
export function turned(scale: Scale, header: string, areGrades = false): Scale {
  const ends = endsIn(header);
  const low = ends.find(([at]) => at === 1 || at === Math.min(scale.worst, scale.best))?.[1];
  const high = ends.find(([at]) => at === Math.max(scale.worst, scale.best))?.[1];
  const isTurned = low === "good" || high === "bad" || areGrades;
  return isTurned ? { worst: scale.best, best: scale.worst } : scale;
}

/** What a header says of single numbers: "1 = very easy", "5: a lot of effort". */
export function endsIn(header: string): readonly (readonly [number, "good" | "bad"])[] {
  const parts = header.matchAll(
    /(?:^|[^\d.])(-?\d{1,3})\s*(?:[=:(–-]|is|means)?\s*(\p{L}[^\d,;()]*)/giu,
  );
  return [...parts].flatMap(([, number, words = ""]) => {
    const meaning = meaningOf(words);
    return meaning === null ? [] : [[Number(number), meaning] as const];
  });
}

/** Is an end of a scale the good one or the bad one? Little effort is good. */
function meaningOf(words: string): "good" | "bad" | null {
  const said = words.trim().replace(/[\s.…–-]+$/u, "");
  if (
    /\b(?:low|little|least|no|minimal|kein|wenig|geringe[rs]?)\b.*(?:effort|aufwand|problem|trouble|pain|stress)/i.test(
      said,
    )
  )
    return "good";
  if (
    /(?:high|much|most|lot|maximal|very|viel|hohe[rs]?|extreme)\b.*(?:effort|aufwand|problem|trouble|pain|stress)/i.test(
      said,
    )
  )
    return "bad";
  const share = shareOfAnswer(said);
  return share === null || share === 0.5 ? null : share > 0.5 ? "good" : "bad";
}
