/** Words that only make sense on the machine where they were written. */
const MACHINE =
  /(?<![\w.~-])\/(?:work|tmp|home|root|Users)\/[\w.-]+|[A-Z]:\\Users\\|file:\/\/\/|https?:\/\/(?:localhost|\d+\.\d+\.\d+\.\d+|[\w.-]*(?:registry|artifactory|nexus|npmmirror|npmjs)[\w.-]*)[:/]/;

/** The lines of a text that name a place of one machine, or a registry. Loopback is everybody's. */
export function machinePlaces(text: string): readonly string[] {
  return text
    .split("\n")
    .filter((line) => MACHINE.test(line.replaceAll(/https?:\/\/127\.0\.0\.1/g, "")))
    .map((line) => line.trim());
}
