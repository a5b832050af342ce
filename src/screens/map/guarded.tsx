import type { NodeProps } from "@xyflow/react";
import { type ComponentType, memo } from "react";
import { words } from "#journey/words/words.ts";
import { ErrorBoundary } from "#ui/ErrorBoundary.tsx";
import styles from "./guarded.module.css";
import type { MapNode } from "./nodes.ts";

/**
 * A kind of node of which each breaks alone: it says so in its own place, the map
 * around it goes on. It is tried again when its words change, and when asked to.
 */
export function guarded(Node: ComponentType<NodeProps<MapNode>>) {
  return memo(function Guarded(props: NodeProps<MapNode>) {
    return (
      <ErrorBoundary name={props.type} resetKey={props.data.lines.join("\n")} fallback={brokenNode}>
        <Node {...props} />
      </ErrorBoundary>
    );
  });
}

function brokenNode(tryAgain: () => void) {
  return <BrokenNode onTryAgain={tryAgain} />;
}

function BrokenNode({ onTryAgain }: { readonly onTryAgain: () => void }) {
  return (
    <button
      type="button"
      className={`${styles.broken} nodrag nopan`}
      data-testid="broken-node"
      title={words.map.brokenNode}
      onClick={onTryAgain}
    >
      {words.map.brokenNode}
    </button>
  );
}
