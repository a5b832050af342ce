import { addChannel } from "#journey/commands/people.ts";
import { asId, type ChannelId } from "#journey/ids.ts";
import type { Session } from "#session/session.ts";

/** The channel of a name; a new name makes a channel of the workspace's own. */
export function channelByName(
  session: Session,
  names: readonly (readonly [ChannelId, string])[],
  label: string,
): ChannelId {
  const folded = label.trim().toLocaleLowerCase();
  const known = names.find(([, name]) => name.toLocaleLowerCase() === folded);
  if (known !== undefined) return known[0];
  const outcome = session.run((context) => addChannel(context, label));
  return asId<ChannelId>((outcome.ok ? outcome.value.made[0] : undefined) ?? label);
}
