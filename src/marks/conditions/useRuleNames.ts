import { useMemo } from "react";
import { attributeById } from "#journey/attributes.ts";
import { asId, type AttributeId } from "#journey/ids.ts";
import type { RuleNames } from "#journey/words/ruleText.ts";
import { useSessionState } from "#session/hooks.ts";

/** What the things that rules name are called at the moment. */
export function useRuleNames(): RuleNames {
  const attribute = useSessionState((state) => state.workspace.attribute);
  const study = useSessionState((state) => state.workspace.study);
  const board = useSessionState((state) => state.board);
  return useMemo(
    () => ({
      attribute: (id) => attributeById({ attribute }, asId<AttributeId>(id)),
      touchpoint: (id) => board?.touchpoint.get(id)?.title,
      study: (id) => study.get(id)?.name,
    }),
    [attribute, study, board],
  );
}
