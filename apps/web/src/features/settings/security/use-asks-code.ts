import { AppError } from "@parley/protocol";
import { useState } from "react";

/** Whether the server has asked for the code of a second factor, until what it was asked for is done. */
export function useAsksCode() {
  const [asksCode, setAsksCode] = useState(false);
  const watch = async (work: Promise<void>) => {
    try {
      await work;
      setAsksCode(false);
    } catch (error) {
      if (error instanceof AppError && error.code === "code_required") setAsksCode(true);
      throw error;
    }
  };
  return { asksCode, watch };
}
