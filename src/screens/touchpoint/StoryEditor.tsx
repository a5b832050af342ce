import { useMemo, useState } from "react";
import { editStories, type StoryFields } from "#journey/commands/stories.ts";
import { asId, type ChannelId, type TouchpointId } from "#journey/ids.ts";
import { type Consent, placementOf, type Story } from "#journey/story.ts";
import { touchpointsInOrder } from "#journey/workspace.ts";
import { channelNames } from "#session/feed.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { Combobox } from "#ui/Combobox.tsx";
import { DateField } from "#ui/DateField.tsx";
import { Select } from "#ui/Select.tsx";
import { TagsField } from "#ui/TagsField.tsx";
import { channelByName } from "./channelByName.ts";
import { PersonPicker } from "./PersonPicker.tsx";
import { StoryWords } from "./StoryWords.tsx";
import { moveStories, removeStories } from "./storyEntries.ts";
import styles from "./StoryEditor.module.css";

const CONSENT_OPTIONS: readonly { readonly value: Consent; readonly label: string }[] = [
  { value: "unknown", label: "Consent not asked" },
  { value: "quote", label: "May be quoted" },
  { value: "internal", label: "Only inside the team" },
  { value: "refused", label: "Not to be quoted" },
];

/** Everything that can be said of a story: words, person, date, channel, tags, consent, and where it stands. */
export function StoryEditor({ story }: { readonly story: Story }) {
  const session = useSession();
  const channel = useSessionState((state) => state.workspace.channel);
  const channels = useMemo(() => channelNames({ channel }), [channel]);
  const [knownTags] = useState(() => tagsIn(session.store.getState().workspace.story));
  const edit = (fields: StoryFields): void => {
    session.run((context) => editStories(context, [story.id], fields));
  };
  return (
    <div className={styles.editor}>
      <StoryWords story={story} onWords={(text) => edit({ text })} />
      <PersonPicker
        value={story.participantId}
        onValueChange={(participantId) => edit({ participantId })}
      />
      <div className={styles.pair}>
        <DateField
          label="Told on"
          value={story.toldAt?.slice(0, 10) ?? null}
          onValueChange={(toldAt) => edit({ toldAt })}
        />
        <Combobox
          label="Channel"
          clearable
          value={story.channelId}
          items={channels.map(([value, label]) => ({ value, label }))}
          onValueChange={(id) => edit({ channelId: id === null ? null : asId<ChannelId>(id) })}
          onCreate={(name) => edit({ channelId: channelByName(session, channels, name) })}
        />
      </div>
      <TagsField
        label="Tags"
        tags={story.tags}
        suggestions={knownTags}
        onTagsChange={(tags) => edit({ tags })}
      />
      <Select
        label="Consent"
        value={story.consent}
        options={CONSENT_OPTIONS}
        onValueChange={(consent) => edit({ consent })}
      />
      <Placement story={story} />
      <Button size="small" onClick={() => removeStories(session, [story])}>
        Delete story
      </Button>
    </div>
  );
}

/** Every tag that some story has, in order. */
function tagsIn(stories: Iterable<Story>): readonly string[] {
  const tags = new Set<string>();
  for (const story of stories) for (const tag of story.tags) tags.add(tag);
  return [...tags].toSorted((a, b) => a.localeCompare(b));
}

const TRAY = "unplaced";

function Placement({ story }: { readonly story: Story }) {
  const session = useSession();
  const board = useSessionState((state) => state.board);
  const mapId = useSessionState((state) => state.mapId);
  const items = useMemo(() => {
    if (board === null) return [];
    const stops = touchpointsInOrder(board).map((touchpoint) => ({
      value: touchpoint.id as string,
      label: touchpoint.title.trim() === "" ? "Untitled touchpoint" : touchpoint.title,
      note: board.stage.get(touchpoint.stageId)?.name,
    }));
    return [{ value: TRAY, label: "Unplaced", note: undefined }, ...stops];
  }, [board]);
  if (mapId === null) return null;
  return (
    <Combobox
      label="At touchpoint"
      value={placementOf(story, mapId) ?? TRAY}
      items={items}
      onValueChange={(id) => {
        moveStories(session, [story], id === null || id === TRAY ? null : asId<TouchpointId>(id));
      }}
    />
  );
}
