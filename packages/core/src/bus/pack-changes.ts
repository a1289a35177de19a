import type { Change, LogChange } from "../change.ts";

/** What goes along with many subjects. */
const PUSH_MAX_BYTES = 1_000;
/** How many subjects fit into a payload besides that: their ids take 39 bytes each. */
const SUBJECTS_PER_PAYLOAD = 150;

/** Who publishes, and how many payloads he has published with this one. */
export type Label = {
  node: string;
  number: number;
  /** Whether he listens, too. */
  hears: boolean;
  /** Whether he has kept to himself what changed before this, as nobody else listened. */
  hasUntold: boolean;
};
type Limits = { maxBytes: number };

/**
 * Changes in as few payloads of `maxBytes` as they fit in, numbered from `label.number` on; without changes an empty one, a
 * beat. Of a change that is too large only the numbers go.
 */
export function packChanges({ maxBytes, ...label }: Label & Limits, changes: readonly Change[]): string[] {
  const longest = encode({ ...label, number: Number.MAX_SAFE_INTEGER }, []);
  const capacity = maxBytes - Buffer.byteLength(longest);
  const payloads: string[][] = [[]];
  let room = capacity;
  for (const packed of changes.flatMap((change) => packOne(change, capacity))) {
    const size = Buffer.byteLength(packed) + 1;
    if (size > room) {
      payloads.push([]);
      room = capacity;
    }
    payloads.at(-1)?.push(packed);
    room -= size;
  }
  return payloads.map((packed, index) =>
    encode({ ...label, number: label.number + index, hasUntold: label.hasUntold && index === 0 }, packed),
  );
}

function packOne(change: Change, maxBytes: number): string[] {
  const whole = JSON.stringify(change);
  const fits = Buffer.byteLength(whole) < maxBytes;
  return fits || change.scope !== "log" ? [whole] : packInParts(change);
}

/** The same change as often as it takes to name all subjects: nodes that do not know the chat yet listen for those. */
function packInParts(change: LogChange): string[] {
  const isSmall = Buffer.byteLength(JSON.stringify(change.push)) <= PUSH_MAX_BYTES;
  const push = isSmall ? change.push : null;
  const count = Math.max(1, Math.ceil(change.subjectIds.length / SUBJECTS_PER_PAYLOAD));
  return Array.from({ length: count }, (_, index) => {
    const start = index * SUBJECTS_PER_PAYLOAD;
    const subjectIds = change.subjectIds.slice(start, start + SUBJECTS_PER_PAYLOAD);
    return JSON.stringify({ ...change, push, subjectIds });
  });
}

const headOf = (node: string) => `{"node":"${node}",`;

const encode = ({ node, number, hears, hasUntold }: Label, packed: readonly string[]) =>
  `${headOf(node)}"number":${number},"hears":${hears},"hasUntold":${hasUntold},"changes":[${packed.join(",")}]}`;

/** Whether this node packed it: told without reading all of it, as each node hears most of what it says itself. */
export const isPackedBy = (node: string, payload: string) => payload.startsWith(headOf(node));
