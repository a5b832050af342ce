import { useState } from "react";
import { SplitPane } from "#ui/SplitPane.tsx";
import { VirtualList } from "#ui/VirtualList.tsx";
import styles from "./gallery.module.css";

const STORIES = Array.from({ length: 5000 }, (_, i) => ({
  id: `s${i}`,
  text: `${i + 1}. “${"Four calls, four different answers. ".repeat(1 + (i % 4))}”`,
}));

export function Lists() {
  const [width, setWidth] = useState(360);
  return (
    <div className={styles.full}>
      <SplitPane
        main={<p className={styles.story}>The map</p>}
        side={
          <VirtualList
            label="Stories"
            items={STORIES}
            itemKey={({ id }) => id}
            estimateHeight={60}
            renderItem={({ text }) => <p className={styles.story}>{text}</p>}
          />
        }
        sideLabel="Sidebar"
        resizeLabel="Width of the sidebar"
        sideWidth={width}
        minWidth={280}
        maxWidth={640}
        defaultWidth={360}
        onSideWidthChange={setWidth}
      />
    </div>
  );
}
