import type { VolumeSize } from "./volume-size.ts";

/** What everything random in a volume starts from, so that another size is another volume with other ids. */
export function volumeKey({ users, chats, messages, seed }: VolumeSize): string {
  return `volume ${users}/${chats}/${messages}/${seed}`;
}
