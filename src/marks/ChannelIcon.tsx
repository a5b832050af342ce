import { channelIcon } from "#scene/icons.ts";
import styles from "./ChannelIcon.module.css";

/** The icon of a channel, with its name for those who listen or point at it. */
export function ChannelIcon({
  channelId,
  name,
}: {
  readonly channelId: string;
  readonly name: string;
}) {
  return (
    <svg viewBox="0 0 24 24" className={styles.icon} role="img" aria-label={name}>
      <title>{name}</title>
      <path d={channelIcon(channelId)} />
    </svg>
  );
}
