import type { ReactNode } from "react";

/** One line of what the composer offers. */
export type Suggestion = {
  key: string;
  picture: ReactNode;
  title: string;
  detail: string;
  /** What takes the place of what was typed. */
  text: string;
};
