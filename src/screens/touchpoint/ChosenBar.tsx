import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { Menu } from "#ui/Menu.tsx";
import { placeEntries, removeStories } from "./storyEntries.ts";
import styles from "./StoryList.module.css";
import type { Chosen } from "./useChosen.ts";

/** How many stories are chosen, and what can be done with them at once. */
export function ChosenBar({ chosen, shown }: { readonly chosen: Chosen; readonly shown: number }) {
  const session = useSession();
  const n = chosen.stories.length;
  return (
    <div className={styles.chosen} data-testid="chosen-stories">
      <span role="status">{words.stories.chosen(n)}</span>
      <Menu
        trigger={<Button size="small">{words.stories.moveChosen(n)}</Button>}
        entries={placeEntries(session, chosen.stories)}
      />
      <Button size="small" onClick={() => removeStories(session, chosen.stories)}>
        {words.actions.delete}
      </Button>
      {n < shown && (
        <Button size="small" variant="link" onClick={chosen.all}>
          {words.stories.chooseAll(shown)}
        </Button>
      )}
      <Button size="small" variant="link" onClick={chosen.none}>
        {words.stories.chooseNone}
      </Button>
    </div>
  );
}
