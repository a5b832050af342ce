import { nearest } from "#kit/nearest.ts";
import { UsageError } from "./io.ts";

/** A command line taken apart: words, and the values of each flag. */
export interface Flags {
  readonly words: readonly string[];
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** How many values a flag takes: none, one, or as many as follow. */
export type FlagKind = "switch" | "one" | "many";

/** Takes a command line apart. Unknown flags and missing values are refused. */
export function readFlags(
  args: readonly string[],
  known: Readonly<Record<string, FlagKind>>,
): Flags {
  const words: string[] = [];
  const values = new Map<string, string[]>();
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? "";
    if (!arg.startsWith("--")) {
      words.push(arg);
      continue;
    }
    const [name, inline] = splitFlag(arg.slice(2));
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (kind === undefined) {
      throw new UsageError(
        `There is no flag --${name}.${meant(nearest(name, Object.keys(known)), "--")} Known: ${Object.keys(
          known,
        )
          .map((one) => `--${one}`)
          .join(" ")}`,
      );
    }
    const taken = inline === undefined ? following(args, at, kind) : [inline];
    if (kind !== "switch" && taken.length === 0) throw new UsageError(`--${name} needs a value.`);
    values.set(name, [...(values.get(name) ?? []), ...taken]);
    if (inline === undefined) at += taken.length;
  }
  return { words, values };
}

/** The one value of a flag, if it was given. */
export function valueOf(flags: Flags, name: string): string | undefined {
  const values = flags.values.get(name);
  if (values !== undefined && values.length > 1) {
    throw new UsageError(`--${name} was given ${values.length} times; it takes one value.`);
  }
  return values?.[0];
}

/** The value of a flag that must be there. */
export function requiredOf(flags: Flags, name: string): string {
  const value = valueOf(flags, name);
  if (value === undefined) throw new UsageError(`--${name} is missing.`);
  return value;
}

/** What was probably meant, as a sentence; empty where nothing is near. */
export function meant(word: string | null, before = ""): string {
  return word === null ? "" : ` Did you mean ${before === "" ? `"${word}"` : before + word}?`;
}

function splitFlag(text: string): readonly [string, string | undefined] {
  const equals = text.indexOf("=");
  return equals === -1 ? [text, undefined] : [text.slice(0, equals), text.slice(equals + 1)];
}

function following(args: readonly string[], at: number, kind: FlagKind): readonly string[] {
  if (kind === "switch") return [];
  const rest = args.slice(at + 1);
  const end = rest.findIndex((arg) => arg.startsWith("--"));
  const values = end === -1 ? rest : rest.slice(0, end);
  return kind === "one" ? values.slice(0, 1) : values;
}
