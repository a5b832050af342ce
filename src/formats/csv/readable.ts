/**
 * A raw column name as a title: underscores, hyphens between words and
 * camelCase become spaces, with a capital to begin with. A name that has spaces
 * already was written for people and stays as it is; so do its other signs.
 */
export function readableName(name: string): string {
  const raw = name.trim();
  if (/\s/.test(raw) || !/^\p{L}[\p{L}\p{N}_-]*$/u.test(raw)) return raw;
  const isCamel = /^\p{Ll}+(?:\p{Lu}\p{Ll}+)+$/u.test(raw);
  const isParted = /_|(?<=\p{Ll}{2})-(?=\p{Ll}{2})/u.test(raw);
  if (!isCamel && !isParted) return raw;
  const apart = isCamel
    ? raw.replaceAll(/(?<=\p{Ll})\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`)
    : raw.replaceAll(/_+|(?<=\p{Ll}{2})-(?=\p{Ll}{2})/gu, " ");
  const text = apart.trim();
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
