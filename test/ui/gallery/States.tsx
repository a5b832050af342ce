import { MessageSquareText } from "lucide-react";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { ErrorBoundary } from "#ui/ErrorBoundary.tsx";
import { ProgressBar } from "#ui/ProgressBar.tsx";
import { Skeleton } from "#ui/Skeleton.tsx";
import { Spinner } from "#ui/Spinner.tsx";
import styles from "./gallery.module.css";
import { Group } from "./Group.tsx";

const nothing = (): void => undefined;

function Broken(): never {
  throw new Error("A renderer that throws.");
}

export function States() {
  return (
    <div className={styles.board}>
      <Group title="Progress">
        <ProgressBar label="Reading rows" value={0.4} detail="3,400 of 8,312" onCancel={nothing} />
        <ProgressBar label="Drawing" value={null} />
        <Spinner label="Opening" labelShown />
        <Skeleton />
      </Group>
      <Group title="Banners">
        <Banner
          tone="notice"
          title="New data."
          actions={
            <Button size="small" variant="link">
              Take
            </Button>
          }
        >
          Age was 45–64, would be 47–66.
        </Banner>
        <Banner onDismiss={nothing}>Saved Getting connected.wayfelt.json</Banner>
        <Banner tone="warning" title="Read-only." actions={<Button size="small">Reload</Button>}>
          Another tab runs a newer version.
        </Banner>
        <Banner
          tone="failure"
          title="Not saved: the disk is full."
          actions={<Button size="small">Download a copy</Button>}
        >
          Your changes are kept on this page and tried again.
        </Banner>
      </Group>
      <Group title="Empty">
        <div className={styles.paper}>
          <EmptyState
            title="No stories here yet"
            icon={<MessageSquareText />}
            actions={<Button>Add story</Button>}
          >
            Add what people said at this stop, or import interviews. Until then it is a gap.
          </EmptyState>
        </div>
        <EmptyState compact title="Everyone has a place">
          Stories that an import could not place wait here.
        </EmptyState>
      </Group>
      <Group title="Broken">
        <div className={styles.paper}>
          <ErrorBoundary name="panel">
            <Broken />
          </ErrorBoundary>
        </div>
      </Group>
    </div>
  );
}
