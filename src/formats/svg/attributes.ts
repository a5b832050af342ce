import { soundText } from "#formats/soundText.ts";
import type { Paint } from "#scene/displayList.ts";

/** A number with at most three decimals. */
export function n(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Text as XML takes it, in an element or in quotes: nothing that a parser refuses or takes for markup. */
export function escaped(text: string): string {
  return soundText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** The attributes that paint a shape. */
export function paint(item: Paint): string {
  const fill = ` fill="${item.fill ?? "none"}"`;
  const stroke =
    item.stroke === undefined
      ? ""
      : ` stroke="${item.stroke}" stroke-width="${n(item.strokeWidth ?? 1)}" stroke-linecap="round" stroke-linejoin="round"`;
  const dash = item.dash === undefined ? "" : ` stroke-dasharray="${item.dash.join(" ")}"`;
  const opacity = item.opacity === undefined ? "" : ` opacity="${n(item.opacity)}"`;
  return `${fill}${stroke}${dash}${opacity}`;
}

/** Gives every group an id that says what it is, for programs that show ids as layer names; never the same twice. */
export class LayerNames {
  /** The ids that are taken, with the last number that was set behind each. */
  readonly #taken = new Map<string, number>();

  /** An id from the kind of thing and its label: `touchpoint-Calling-for-help`. */
  of(id: string, label: string): string {
    const kind = /^[a-z]+/.exec(id)?.[0] ?? "part";
    const words = label.replaceAll(/[^\p{L}\p{N}]+/gu, "-").replaceAll(/^-+|-+$/g, "");
    const short = Array.from(words).slice(0, 60).join("");
    const name = short === "" ? kind : `${kind}-${short}`;
    let free = name;
    let count = this.#taken.get(name) ?? 1;
    while (this.#taken.has(free)) {
      count += 1;
      free = `${name}-${count}`;
    }
    this.#taken.set(name, count);
    this.#taken.set(free, Math.max(1, this.#taken.get(free) ?? 1));
    return free;
  }
}
