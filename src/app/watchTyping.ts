import { mintFrom } from "#kit/mint.ts";
import { beginKeeping, keepWords } from "#ui/keptWords.ts";

/** The one field that is being typed in. */
const OPEN_FIELD = "field";

/** Keeps what is being typed in any field until the field is left: then it is handed over. */
export function watchTyping(): void {
  // Not `randomUUID`, which pages have only where they were served safely.
  beginKeeping(mintFrom(() => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0)("page"));
  document.addEventListener("input", ({ target }) => {
    if (isText(target)) keepWords(OPEN_FIELD, nameOf(target), target.value);
  });
  document.addEventListener("focusout", typedIsSaved);
}

/** What was typed in the open field is handed over. */
export function typedIsSaved(): void {
  keepWords(OPEN_FIELD, "", "");
}

/** Is this a field whose words are work? One that keeps its own, or looks for something, is not. */
function isText(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return target.closest("[data-keeps-words]") === null;
  return target instanceof HTMLInputElement && target.type === "text";
}

function nameOf(field: HTMLInputElement | HTMLTextAreaElement): string {
  const label = field.ariaLabel ?? field.labels?.[0]?.textContent ?? "";
  return label.trim() === "" ? field.placeholder : label.trim();
}
