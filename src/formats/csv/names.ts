/** A name as it is compared: case, spaces and the two ways of writing an accent make no difference. */
export function foldedName(name: string): string {
  return name.normalize("NFC").replaceAll(/\s+/g, " ").trim().toLowerCase();
}

/** The name of a channel as it is compared: "E-Mail" is "email". */
export function foldedChannel(name: string): string {
  return foldedName(name).replaceAll(/[\s._-]+/g, "");
}
