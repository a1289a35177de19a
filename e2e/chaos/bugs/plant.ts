import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { bugs } from "./bugs.ts";
import { edited } from "./edited.ts";

// Given to `node --import`: the process that loads it runs with the bug that PARLEY_CHAOS_BUG names.

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const edit = bugs.find(({ name }) => name === process.env.PARLEY_CHAOS_BUG)?.edit;

if (edit)
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      const isPlace = url.startsWith("file:") && fileURLToPath(url) === `${ROOT}${edit.file}`;
      if (!isPlace || !loaded.source) return loaded;
      return { ...loaded, source: edited(edit, String(loaded.source)) };
    },
  });
