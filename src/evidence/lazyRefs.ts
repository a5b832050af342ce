import type { EvidenceRefs } from "./statement.ts";

/** Lists of evidence that are only written out when somebody looks at them, and then once. */
export function lazyRefs(write: () => EvidenceRefs): EvidenceRefs {
  let written: EvidenceRefs | null = null;
  return {
    get storyIds() {
      written ??= write();
      return written.storyIds;
    },
    get participantIds() {
      written ??= write();
      return written.participantIds;
    },
  };
}
