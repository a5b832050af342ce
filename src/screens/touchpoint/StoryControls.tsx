import { Ellipsis } from "lucide-react";
import { memo } from "react";
import { BANDS } from "#journey/score.ts";
import type { StoryId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { consentEntries } from "#marks/consentEntries.ts";
import { useSession } from "#session/hooks.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { Menu } from "#ui/Menu.tsx";
import { Select, type SelectOption } from "#ui/Select.tsx";
import { TextField } from "#ui/TextField.tsx";
import type { ScoreFilter, StoryFilter, StoryOrder } from "./storyFilter.ts";
import styles from "./StoryList.module.css";

const ORDERS: readonly SelectOption<StoryOrder>[] = [
  { value: "newest", label: words.stories.sortNewest },
  { value: "worst", label: words.stories.sortWorst },
  { value: "best", label: words.stories.sortBest },
  { value: "unscored", label: words.stories.sortUnscored },
];

const SCORES: readonly SelectOption<ScoreFilter>[] = [
  { value: "all", label: words.stories.anyScore },
  ...BANDS.map((band) => ({ value: `${band}` as const, label: words.terms.band[band] })),
  { value: "none", label: words.stories.scoreNone },
];

/** What of the stories is shown, and in which order. */
export const StoryControls = memo(function StoryControls({
  filter,
  onFilterChange,
  ids,
}: {
  readonly filter: StoryFilter;
  readonly onFilterChange: (filter: StoryFilter) => void;
  /** Those that are shown. */
  readonly ids: readonly StoryId[];
}) {
  const session = useSession();
  return (
    <div className={styles.controls}>
      <TextField
        label={words.stories.filter}
        labelHidden
        type="search"
        placeholder={words.stories.filter}
        value={filter.query}
        onValueChange={(query) => onFilterChange({ ...filter, query })}
      />
      <div className={styles.choices}>
        <Select
          label={words.stories.filterScore}
          labelHidden
          quiet
          value={filter.score}
          options={SCORES}
          onValueChange={(score) => onFilterChange({ ...filter, score })}
        />
        <Select
          label={words.stories.sort}
          labelHidden
          quiet
          value={filter.order}
          options={ORDERS}
          onValueChange={(order) => onFilterChange({ ...filter, order })}
        />
        <Menu
          align="end"
          trigger={
            <IconButton
              label={words.stories.moreOfAll}
              icon={<Ellipsis />}
              size="small"
              tooltip={false}
              disabled={ids.length === 0}
            />
          }
          entries={[
            {
              kind: "submenu",
              id: "consent",
              label: words.stories.consentOf(ids.length),
              entries: consentEntries(session, ids),
            },
          ]}
        />
      </div>
    </div>
  );
});
