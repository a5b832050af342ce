import { addInsight } from "#journey/commands/insights.ts";
import type { InsightKind } from "#journey/insight.ts";
import { words } from "#journey/words/words.ts";
import { scopeInView } from "#session/decided.ts";
import { useSession } from "#session/hooks.ts";
import { type EditEnd, InlineEdit } from "#ui/InlineEdit.tsx";

/** Writes a pain, a goal or a value that no story names yet; it rests on nobody and says so by having no count. */
export function AddInsight({
  kind,
  onEnd,
}: {
  readonly kind: InsightKind;
  readonly onEnd: (how: EditEnd) => void;
}) {
  const session = useSession();
  return (
    <InlineEdit
      label={words.decisions.insightKinds[kind]}
      value=""
      editing
      maxLength={600}
      placeholder={words.profile.addInsightPlaceholder}
      onCommit={(text) => {
        const scope = scopeInView(session.store.getState());
        session.run((context) => addInsight(context, scope, kind, text));
      }}
      onEnd={onEnd}
    />
  );
}
