const TRANSLATOR = /(\w+) = useTranslations\((?:"([\w.]+)")?\)/g;
/** `"name"`, `` `${field}Title` ``, the `name:` of a table, and `catalogue.name` as a path. */
const NAME = /"([\w.-]+)"|`((?:[\w.-]|\$\{[^{}`]*\})*)`|^\s+(\w+):|\b([a-z]\w*\.\w+)\b/gm;

/** What one file names, and whose texts it translates: those of `auth` after `const t = useTranslations("auth")`. */
type Source = { namespaces: string[]; names: string[]; openNamespaces: string[] };

/**
 * Finds texts that no code says. A file says `email` of `auth` when it translates `auth` and has that name in it. One
 * that translates nothing may name them for others to say, who then have `t(name)`: tables of problems do.
 * @returns those of the keys, such as `auth.email`, that none of the sources says.
 */
export function unsaidKeys(keys: readonly string[], sources: readonly string[]): string[] {
  const files = sources.map(readSource);
  const open = files.flatMap(({ openNamespaces }) => openNamespaces);
  const said = files.map(({ namespaces, names }) =>
    sayings(namespaces.length > 0 ? namespaces : open, names),
  );
  return keys.filter((key) => !said.some((pattern) => pattern.test(key)));
}

function readSource(source: string): Source {
  const translators = [...source.matchAll(TRANSLATOR)].map(([, t = "", namespace = ""]) => ({
    t,
    namespace,
  }));
  const isOpen = ({ t }: { t: string }) => new RegExp(`\\b${t}\\([\\w.]+[,()]`).test(source);
  const names = [...source.matchAll(NAME)].map((found) => found.slice(1).find(Boolean) ?? "");
  return {
    namespaces: translators.map(({ namespace }) => namespace),
    openNamespaces: translators.filter(isOpen).map(({ namespace }) => namespace),
    names: names.filter((name) => name.replace(/\$\{.*?\}/g, "") !== ""),
  };
}

function sayings(namespaces: readonly string[], names: readonly string[]): RegExp {
  const prefixes = ["", ...namespaces.map((namespace) => namespace && `${namespace}.`)];
  const paths = names.map((name) => name.replaceAll(".", "\\.").replace(/\$\{.*?\}/g, "[\\w-]+"));
  return new RegExp(`^(?:${[...new Set(prefixes)].join("|")})(?:${[...new Set(paths)].join("|")})$`);
}
