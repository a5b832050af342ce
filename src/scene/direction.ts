const FIRST_STRONG =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]|\p{L}/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Does a text run from right to left, by its first letter (what `dir="auto"` does on the screen)? */
export function isRightToLeft(text: string): boolean {
  const first = FIRST_STRONG.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}

/** Is there anything in a text that runs from right to left, or that turns its direction? */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text) || TURNS.test(text);
}

/** Signs that show nothing and turn the direction of what follows. */
const TURNS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

const [LEFT_TO_RIGHT_MARK, POP, POP_ISOLATE] = ["\u200E", "\u202C", "\u2069"];

/** A text behind which nothing is turned any more: what it opened of directions is closed. */
export function closedDirections(text: string): string {
  const open: string[] = [];
  for (const sign of text) {
    if (/[\u202A\u202B\u202D\u202E]/u.test(sign)) open.push(POP);
    else if (/[\u2066-\u2068]/u.test(sign)) open.push(POP_ISOLATE);
    else if (sign === POP && open.at(-1) === POP) open.pop();
    else if (sign === POP_ISOLATE) open.splice(lastOr(open, POP_ISOLATE));
  }
  return text + open.toReversed().join("");
}

/** A score, "−100", that keeps its sign on the left also among words that run from right to left. */
export function steadyScore(text: string): string {
  return text.replace(/^[−+-](?=\d)/u, `${LEFT_TO_RIGHT_MARK}$&`);
}

function lastOr(open: readonly string[], sign: string): number {
  const at = open.lastIndexOf(sign);
  return at === -1 ? open.length : at;
}
