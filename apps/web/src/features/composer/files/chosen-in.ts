export function hasFiles(transfer: DataTransfer | null): transfer is DataTransfer {
  return transfer?.types.includes("Files") ?? false;
}

/**
 * @returns whether what is pasted is meant as a text: what comes with a picture of itself, as from a word processor, is;
 * the names that some systems put beside copied files are not.
 */
export function isText(transfer: DataTransfer): boolean {
  const text = transfer.getData("text/plain").trim();
  const names = [...transfer.files].map(({ name }) => name);
  return text !== "" && !text.split(/[\r\n]+/).every((line) => names.some((name) => line.endsWith(name)));
}

/** @returns the files, and the names of the folders, which look like files and cannot be read */
export function chosenIn(transfer: DataTransfer): { files: File[]; folders: string[] } {
  const items = [...transfer.items].filter(({ kind }) => kind === "file");
  const chosen = items.map((item) => ({ file: item.getAsFile(), entry: item.webkitGetAsEntry() }));
  return {
    files: chosen.flatMap(({ file, entry }) => (file && !entry?.isDirectory ? [file] : [])),
    folders: chosen.flatMap(({ entry }) => (entry?.isDirectory ? [entry.name] : [])),
  };
}
