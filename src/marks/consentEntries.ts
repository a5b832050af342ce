import { setConsent } from "#journey/commands/stories.ts";
import type { StoryId } from "#journey/ids.ts";
import { type Consent, CONSENTS } from "#journey/story.ts";
import { words } from "#journey/words/words.ts";
import type { Session } from "#session/session.ts";
import type { MenuEntry } from "#ui/menuEntry.ts";

/** What the tellers of stories may have agreed to, each noted for all of these at once. */
export function consentEntries(session: Session, ids: readonly StoryId[]): readonly MenuEntry[] {
  const { story } = session.store.getState().workspace;
  const given = new Set(ids.map((id) => story.get(id)?.consent));
  return CONSENTS.map((consent) => ({
    kind: "action",
    id: consent,
    label: words.terms.consent[consent],
    disabled: given.size === 1 && given.has(consent),
    run: () => noteConsent(session, ids, consent),
  }));
}

function noteConsent(session: Session, ids: readonly StoryId[], consent: Consent): void {
  const outcome = session.run((context) => setConsent(context, ids, consent));
  if (!outcome.ok) return;
  const changed = outcome.value.writes.length;
  session.notify(words.stories.consentNoted(changed, words.terms.consent[consent]), "plain", true);
}
