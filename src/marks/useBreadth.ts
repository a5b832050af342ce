import { type BreadthWarning, standsBeside } from "#evidence/breadth.ts";
import type { Decided } from "#session/decided.ts";
import { useDecided, useSessionState } from "#session/hooks.ts";

/**
 * Why who is looked at may be too broad to act on. That segments are alike is
 * not said before it is known whether their scores are.
 *
 * @param read a function of a module, or one kept by `useCallback`
 */
export function useBreadth(
  read: (state: Decided) => readonly BreadthWarning[],
): readonly BreadthWarning[] {
  const warnings = useDecided(read);
  const scoresDiffer = useSessionState(
    ({ findings }) =>
      findings === null ||
      findings.findings.some(({ value }) => value.kind === "segment-difference"),
  );
  return warnings.filter((warning) => standsBeside(warning, scoresDiffer));
}
