import { useMemo } from "react";
import type { AttributeDefinition, AttributeType } from "#journey/attribute.ts";
import { attributesOf } from "#journey/attributes.ts";
import { useSessionState } from "#session/hooks.ts";
import type { TypeOf } from "./draftProblems.ts";

/** What can be asked of people. */
export interface RuleAttributes {
  readonly attributes: readonly AttributeDefinition[];
  readonly typeOf: TypeOf;
}

/** What can be asked of people, and of which type each is. */
export function useRuleAttributes(): RuleAttributes {
  const attribute = useSessionState((state) => state.workspace.attribute);
  return useMemo(() => {
    const attributes = attributesOf({ attribute });
    const types = new Map<string, AttributeType>(attributes.map(({ id, type }) => [id, type]));
    return { attributes, typeOf: (id) => types.get(id) };
  }, [attribute]);
}
