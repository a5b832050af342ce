import type { ParticipantId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import styles from "./FollowButton.module.css";

/** A person's name; a press shows their way through the whole map, another takes it away. */
export function FollowButton({ id, name }: { readonly id: ParticipantId; readonly name: string }) {
  const session = useSession();
  const isFollowed = useSessionState((state) => state.followed === id);
  return (
    <button
      type="button"
      className={styles.follow}
      aria-pressed={isFollowed}
      title={isFollowed ? words.who.unfollow(name) : words.who.follow(name)}
      onClick={() => session.show({ followed: isFollowed ? null : id })}
    >
      <bdi>{name}</bdi>
    </button>
  );
}
