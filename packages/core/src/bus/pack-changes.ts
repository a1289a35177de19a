import type { Change } from "../change.ts";

/** Postgres takes payloads of less than 8,000 bytes. */
const PAYLOAD_MAX_BYTES = 7_900;

/** Changes as as few NOTIFY payloads as they fit in. Of a change that is too large only the numbers go. */
export function packChanges(node: string, changes: readonly Change[]): string[] {
  const frame = Buffer.byteLength(encode(node, []));
  const payloads: string[][] = [];
  let room = 0;
  for (const change of changes) {
    const packed = packOne(change, PAYLOAD_MAX_BYTES - frame);
    const size = Buffer.byteLength(packed) + 1;
    const current = payloads.at(-1);
    if (current && size <= room) current.push(packed);
    else payloads.push([packed]);
    room = (current && size <= room ? room : PAYLOAD_MAX_BYTES - frame) - size;
  }
  return payloads.map((packed) => encode(node, packed));
}

function packOne(change: Change, maxBytes: number): string {
  const whole = JSON.stringify(change);
  const isTooLarge = Buffer.byteLength(whole) >= maxBytes;
  return isTooLarge && change.scope === "log"
    ? JSON.stringify({ ...change, push: null, subjectIds: change.subjectIds.slice(0, 100) })
    : whole;
}

const encode = (node: string, packed: readonly string[]) =>
  `{"node":"${node}","changes":[${packed.join(",")}]}`;
