/** The arguments with which Chromium runs alone: in a container, without a network. */
export const CHROMIUM_ARGS: readonly string[];

/** The path of a Chromium that is on this machine; undefined without any. */
export function knownChromium(): Promise<string | undefined>;

/** The path of a Chromium to test with; installs one where there is none. Throws when that fails. */
export function findChromium(): Promise<string>;
