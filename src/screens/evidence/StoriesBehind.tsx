import type { StoryId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { Quote } from "#marks/Quote.tsx";
import { VirtualList } from "#ui/VirtualList.tsx";
import styles from "./EvidenceDrawer.module.css";

/** The very stories. */
export function StoriesBehind({ ids }: { readonly ids: readonly StoryId[] }) {
  return (
    <div className={styles.list}>
      <VirtualList
        label={words.evidence.stories}
        items={ids}
        itemKey={(id) => id}
        fitsItems
        estimateHeight={84}
        gap={8}
        renderItem={(id) => <Quote storyId={id} />}
      />
    </div>
  );
}
