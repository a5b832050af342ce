import type { Receipt } from "#journey/commands/forget.ts";
import { words } from "#journey/words/words.ts";

const say = words.forgetting;

/** What forgetting somebody changes, line by line; without the person's name. */
export function receiptLines(receipt: Receipt): readonly string[] {
  return [
    say.stories(receipt.stories),
    ...receipt.stops.map(({ title, stories }) =>
      say.stop(title.trim() === "" ? say.untitled : title, stories),
    ),
    ...(receipt.marks > 0 ? [say.marks(receipt.marks)] : []),
    ...(receipt.links > 0 ? [say.links(receipt.links)] : []),
    ...(receipt.texts > 0 ? [say.texts(receipt.texts)] : []),
    ...(receipt.namedElsewhere > 0 ? [say.namedElsewhere(receipt.namedElsewhere)] : []),
  ];
}
