/** In place of React, for a translator whose texts hold no elements. */
export const isValidElement = () => false;

/** @throws Error always: nothing that is no element can be copied */
export function cloneElement(): never {
  throw new Error("There are no elements in the terminal's texts.");
}
