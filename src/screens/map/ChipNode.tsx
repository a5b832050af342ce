import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { ChannelIcon } from "#marks/ChannelIcon.tsx";
import styles from "./ChipNode.module.css";
import type { MapNode } from "./nodes.ts";

/** A channel of a touchpoint, in a lane of channels. */
export const ChipNode = memo(function ChipNode({ data }: NodeProps<MapNode>) {
  const label = data.lines[0] ?? "";
  return (
    <div className={styles.chip}>
      <ChannelIcon channelId={data.channelId ?? ""} name={label} />
      <span className={styles.label}>{label}</span>
    </div>
  );
});
