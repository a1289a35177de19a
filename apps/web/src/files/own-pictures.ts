import type { FileId } from "@parley/protocol";

/** More than a screen full of what one has just sent. */
const KEPT = 20;

/** Of the last pictures that were sent from this page, the address that they have on the device. */
const addresses = new Map<FileId, string>();

/** Shows a picture from the device, where it is at once, and not from the server. The oldest ones are given up. */
export function keepOwnPicture(id: FileId, address: string): void {
  addresses.set(id, address);
  const [oldest] = addresses;
  if (addresses.size <= KEPT || !oldest) return;
  URL.revokeObjectURL(oldest[1]);
  addresses.delete(oldest[0]);
}

export function ownPicture(id: FileId): string | undefined {
  return addresses.get(id);
}
