import { hostname } from "node:os";
import { DEVICE_NAME_MAX_LENGTH } from "@parley/protocol";

/** @returns what this device is called in the list of devices. */
export function thisDevice(): string {
  return `parley @ ${hostname()}`.slice(0, DEVICE_NAME_MAX_LENGTH);
}
