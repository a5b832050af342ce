/** What of a key press tells which keys it is. */
export type Press = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"
>;

interface Keys {
  readonly key: string;
  readonly isMod: boolean;
  readonly isAlt: boolean;
  readonly isShift: boolean;
}

/**
 * Is this press the keys that a command names? Letters and signs go by what the
 * layout of the keyboard types; digits with Alt or Shift by where they lie,
 * since they type something else then. A sign that needs Shift on one keyboard
 * and not on another is named without it.
 */
export function isPressOf(press: Press, named: string): boolean {
  const { key, isMod, isAlt, isShift } = keysOf(named);
  if ((press.ctrlKey || press.metaKey) !== isMod || press.altKey !== isAlt) return false;
  if (isSign(key)) return press.key === key;
  if (press.shiftKey !== isShift) return false;
  if (/^\d$/u.test(key) && (isAlt || isShift)) return press.code === `Digit${key}`;
  const typed = press.key === " " ? "Space" : press.key;
  return typed.toLowerCase() === key.toLowerCase();
}

/** The last `+` of `Mod++` is a key of its own. */
function keysOf(named: string): Keys {
  const parts = named.split("+");
  const last = parts.at(-1) ?? "";
  const held = parts.slice(0, -1);
  return {
    key: last === "" ? "+" : last,
    isMod: held.includes("Mod"),
    isAlt: held.includes("Alt"),
    isShift: held.includes("Shift"),
  };
}

/** Does a press type something, without a modifier that makes it a shortcut? */
export function isTyping({ key, ctrlKey, metaKey, altKey }: Press): boolean {
  return /^.$/u.test(key) && !ctrlKey && !metaKey && !altKey;
}

/** Are these keys such as a person could also type? They can be switched off. */
export function isSingleKey(keys: string): boolean {
  return /^(.|Shift\+\d)$/u.test(keys);
}

/** Neither letter nor digit nor a named key. */
function isSign(key: string): boolean {
  return key.length === 1 && !/[\p{L}\p{N} ]/u.test(key);
}
