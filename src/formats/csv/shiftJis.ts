/** So far a text is looked at. */
const HEAD = 1_000_000;
/** Of a hundred letters beyond ASCII so many are kana in any Japanese text. */
const KANA_IN_100 = 20;

/**
 * Are these bytes Japanese as Excel saves it: every one part of a letter in
 * Shift_JIS, and many of the letters kana? Western texts read so are broken, or
 * kanji and half-width signs by chance.
 */
export function isShiftJis(bytes: Uint8Array): boolean {
  const text = textOf(bytes.subarray(0, HEAD));
  const kana = text?.match(/[\u3041-\u3093\u30a1-\u30f6]/g)?.length ?? 0;
  const beyond = text?.match(/[^\0-\u007f]/g)?.length ?? 0;
  return kana > 1 && 100 * kana >= KANA_IN_100 * beyond;
}

function textOf(bytes: Uint8Array): string | null {
  try {
    // A letter that the end of the head cuts in two is no fault.
    return new TextDecoder("shift_jis", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
