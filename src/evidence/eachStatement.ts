import type { Derived } from "./deriver.ts";
import type { Statement } from "./statement.ts";

/** The same derived, each distinct statement changed once, in the order in which they stand. */
export function eachStatement(
  derived: Derived,
  change: (statement: Statement) => Statement,
): Derived {
  const changed = new Map<Statement, Statement>();
  const once = (statement: Statement): Statement => {
    const known = changed.get(statement) ?? change(statement);
    changed.set(statement, known);
    return known;
  };
  const ifAny = (statement: Statement | null): Statement | null =>
    statement === null ? null : once(statement);
  const { profile, persona } = derived;
  return {
    profile: {
      ...profile,
      satisfaction: ifAny(profile.satisfaction),
      channels: ifAny(profile.channels),
      interviews: ifAny(profile.interviews),
      attributes: profile.attributes.map(once),
      quotes: profile.quotes.map(once),
    },
    persona:
      persona === null
        ? null
        : {
            ...persona,
            fields: persona.fields.map((field) => ({
              ...field,
              statement: once(field.statement),
            })),
          },
  };
}
